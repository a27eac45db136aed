COMMENT ON ROUTINE shop.total(integer) IS NULL;
