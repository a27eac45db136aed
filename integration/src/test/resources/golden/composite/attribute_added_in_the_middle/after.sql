CREATE TYPE shop.point AS (x integer, name text, y integer);
