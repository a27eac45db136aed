-- step 1

ALTER TABLE shop.orders DROP CONSTRAINT fk_product;

ALTER TABLE shop.products DROP CONSTRAINT uq__products__name;

-- step 2, transaction: none

DROP INDEX CONCURRENTLY shop.ix__orders__product;
