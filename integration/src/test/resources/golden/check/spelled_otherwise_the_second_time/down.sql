ALTER TABLE shop.products DROP CONSTRAINT small;

ALTER TABLE shop.products DROP CONSTRAINT known;

ALTER TABLE shop.products DROP COLUMN is_odd;
