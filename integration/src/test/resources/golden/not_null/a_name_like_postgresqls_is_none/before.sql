CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text CONSTRAINT goods_title_not_null NOT NULL,
    sku text 
);
