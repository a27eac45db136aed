ALTER TABLE shop.products ALTER CONSTRAINT products_sku_not_null INHERIT;

ALTER TABLE shop.products ALTER CONSTRAINT named INHERIT;
