-- step 1

ALTER TABLE shop.orders DROP CONSTRAINT fk_product;

ALTER TABLE shop.products DROP CONSTRAINT uq__products__sku;

ALTER TABLE shop.products DROP COLUMN sku;

-- step 2, transaction: none

DROP INDEX CONCURRENTLY shop.ix__orders__product;
