ALTER TABLE shop.products RENAME CONSTRAINT products_name_not_null TO named;

COMMENT ON CONSTRAINT named ON shop.products IS 'nobody buys what has no name';

ALTER TABLE shop.products RENAME CONSTRAINT products_sku_not_null TO has_sku;
