CREATE TYPE shop.point AS (x integer, y integer);
