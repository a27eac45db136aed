ALTER TABLE shop.products DROP COLUMN size;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;

ALTER TABLE shop.products RENAME CONSTRAINT has_name TO named;

COMMENT ON CONSTRAINT named ON shop.products IS 'nobody buys what has no name';
