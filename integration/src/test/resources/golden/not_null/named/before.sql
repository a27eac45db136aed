CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    sku text NOT NULL
);
