CREATE TYPE shop.period AS RANGE (SUBTYPE = integer);
CREATE FUNCTION shop.whole() RETURNS shop.period LANGUAGE sql IMMUTABLE RETURN shop.period(1, 9);
ALTER TABLE shop.lessons ALTER COLUMN breaks SET DEFAULT shop.period_multirange(shop.period(1, 2));
