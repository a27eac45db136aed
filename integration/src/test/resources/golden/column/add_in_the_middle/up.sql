ALTER TABLE shop.products ADD COLUMN sku text;
