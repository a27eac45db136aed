-- step 1

DROP INDEX shop.ix_sku;

ALTER TABLE shop.products DROP COLUMN sku;

-- step 2, transaction: none

DROP INDEX CONCURRENTLY shop.ix_price;
