-- step 1

ALTER TABLE shop.orders DROP CONSTRAINT fk_product;

DROP TABLE shop.orders;
