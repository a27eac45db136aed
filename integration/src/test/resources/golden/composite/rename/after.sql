CREATE TYPE shop.crate AS (width integer, height integer);
CREATE TYPE shop.boxes AS (first shop.crate, others shop.crate[]);
CREATE VIEW shop.widths AS SELECT id, (size).width FROM shop.products;
