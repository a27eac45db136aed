CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text ,
    sku text 
);
ALTER TABLE shop.products ADD CONSTRAINT has_sku NOT NULL sku NOT VALID;
