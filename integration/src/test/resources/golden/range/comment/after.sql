CREATE TYPE shop.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = shop.spans);
COMMENT ON TYPE shop.span IS 'from to';
