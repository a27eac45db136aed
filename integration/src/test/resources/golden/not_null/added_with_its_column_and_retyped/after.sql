CREATE SCHEMA shop;
CREATE TABLE shop.products (
    id bigint PRIMARY KEY,
    name varchar CONSTRAINT has_name NOT NULL,
    sku text
);
ALTER TABLE shop.products ADD COLUMN size integer DEFAULT 1 CONSTRAINT sized NOT NULL;
COMMENT ON CONSTRAINT sized ON shop.products IS 'all have one';
