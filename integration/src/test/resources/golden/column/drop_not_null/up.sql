ALTER TABLE shop.products DROP COLUMN made;

ALTER TABLE shop.products DROP COLUMN tags;

ALTER TABLE shop.products DROP COLUMN weight;
