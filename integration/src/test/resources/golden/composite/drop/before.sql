CREATE SCHEMA IF NOT EXISTS shop;
CREATE TYPE shop.point AS (x integer, y integer);
