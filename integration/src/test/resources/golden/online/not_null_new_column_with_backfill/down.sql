-- step 1

DROP INDEX shop.ux_label;

ALTER TABLE shop.products DROP COLUMN note;

ALTER TABLE shop.products DROP COLUMN label;
