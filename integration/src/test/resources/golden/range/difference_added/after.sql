CREATE FUNCTION shop.difference(integer, integer) RETURNS double precision LANGUAGE sql IMMUTABLE RETURN $1 - $2;
CREATE TYPE shop.span AS RANGE (SUBTYPE = integer, SUBTYPE_DIFF = shop.difference, MULTIRANGE_TYPE_NAME = shop.spans);
