ALTER ROUTINE shop.rounded(integer) RENAME TO tens;
