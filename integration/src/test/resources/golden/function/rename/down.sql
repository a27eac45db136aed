ALTER ROUTINE shop.tens(integer) RENAME TO rounded;
