ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying;

ALTER TABLE shop.products RENAME CONSTRAINT named TO has_name;

COMMENT ON CONSTRAINT has_name ON shop.products IS NULL;

ALTER TABLE shop.products ADD COLUMN size integer DEFAULT 1 CONSTRAINT sized NOT NULL;

COMMENT ON CONSTRAINT sized ON shop.products IS 'all have one';
