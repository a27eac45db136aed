-- step 1

ALTER TABLE shop.orders DROP CONSTRAINT fk_product;

-- step 2, transaction: none

DROP INDEX CONCURRENTLY shop.ix__orders__product_id;
