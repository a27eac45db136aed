CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name text CONSTRAINT named NOT NULL,
    sku text 
);
COMMENT ON CONSTRAINT named ON shop.products IS 'nobody buys what has no name';
ALTER TABLE shop.products ADD CONSTRAINT has_sku NOT NULL sku NOT VALID;
