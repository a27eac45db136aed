ALTER TABLE shop.products DROP COLUMN state;

ALTER TABLE shop.products DROP COLUMN mood;

ALTER TABLE shop.products DROP COLUMN label;

ALTER TABLE shop.products DROP COLUMN code;
