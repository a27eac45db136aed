CREATE TYPE shop.point AS (x integer);
