ALTER TABLE shop.products ALTER CONSTRAINT named NO INHERIT;

ALTER TABLE shop.products ALTER CONSTRAINT products_sku_not_null NO INHERIT;
