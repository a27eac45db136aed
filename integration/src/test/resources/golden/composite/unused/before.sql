CREATE SCHEMA shop;
CREATE TYPE shop.point AS (x integer, y integer);
CREATE FUNCTION shop.x(point shop.point) RETURNS integer LANGUAGE sql IMMUTABLE RETURN (point).x;
