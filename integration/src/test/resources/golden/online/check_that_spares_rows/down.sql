-- step 1

ALTER TABLE shop.products DROP CONSTRAINT dear;
