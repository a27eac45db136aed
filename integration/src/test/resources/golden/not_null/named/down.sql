ALTER TABLE shop.products RENAME CONSTRAINT has_sku TO products_sku_not_null;

ALTER TABLE shop.products RENAME CONSTRAINT named TO products_name_not_null;

COMMENT ON CONSTRAINT products_name_not_null ON shop.products IS NULL;
