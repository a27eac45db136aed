CREATE TYPE shop.point AS (x integer, y integer, name text COLLATE "C");
