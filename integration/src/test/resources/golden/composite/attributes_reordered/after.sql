CREATE TYPE shop.point AS (y integer, x integer);
