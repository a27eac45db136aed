COMMENT ON TYPE shop.span IS 'from to';
