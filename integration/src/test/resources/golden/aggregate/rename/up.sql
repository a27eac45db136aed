ALTER ROUTINE shop.total(integer) RENAME TO altogether;
