COMMENT ON ROUTINE shop.total(integer) IS 'all';
