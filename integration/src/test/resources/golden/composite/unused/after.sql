CREATE SCHEMA shop;
CREATE TYPE shop.point AS (x bigint, y integer);
CREATE FUNCTION shop.x(point shop.point) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN (point).x;
