CREATE TYPE shop.point AS (x integer, y integer);
COMMENT ON TYPE shop.point IS 'a place';
COMMENT ON COLUMN shop.point.x IS 'east';
