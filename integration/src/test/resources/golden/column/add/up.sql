ALTER TABLE shop.products ADD COLUMN weight numeric(8,3);
