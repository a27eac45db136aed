ALTER TABLE shop.products DROP COLUMN weight;
