ALTER ROUTINE shop.altogether(integer) RENAME TO total;
