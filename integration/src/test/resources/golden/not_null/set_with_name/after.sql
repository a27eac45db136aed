CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text CONSTRAINT named NOT NULL,
    sku text NOT NULL NO INHERIT
);
COMMENT ON CONSTRAINT named ON shop.products IS 'nobody buys what has no name';
