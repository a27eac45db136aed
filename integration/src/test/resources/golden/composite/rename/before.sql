CREATE TYPE shop.box AS (width integer, height integer);
CREATE TYPE shop.boxes AS (first shop.box, others shop.box[]);
CREATE VIEW shop.widths AS SELECT id, (size).width FROM shop.products;
