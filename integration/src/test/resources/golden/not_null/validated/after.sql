CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text ,
    sku text CONSTRAINT has_sku NOT NULL
);
