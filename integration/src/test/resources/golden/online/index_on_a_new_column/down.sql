-- step 1

DROP INDEX shop.ix_sku;

ALTER TABLE shop.products DROP COLUMN sku;
