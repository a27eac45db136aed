CREATE TYPE shop.span AS RANGE (SUBTYPE = integer);
CREATE FUNCTION shop.whole() RETURNS shop.span LANGUAGE sql IMMUTABLE RETURN shop.span(1, 9);
ALTER TABLE shop.lessons ALTER COLUMN breaks SET DEFAULT shop.span_multirange(shop.span(1, 2));
