CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text CONSTRAINT named NOT NULL,
    sku text NOT NULL
);
