ALTER TABLE shop.products DROP COLUMN total;
