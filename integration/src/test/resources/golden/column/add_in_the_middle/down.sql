ALTER TABLE shop.products DROP COLUMN sku;
