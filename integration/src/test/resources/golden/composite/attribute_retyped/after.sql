CREATE TYPE shop.point AS (x bigint, y numeric);
