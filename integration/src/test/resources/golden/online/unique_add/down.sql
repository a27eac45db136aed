-- step 1

ALTER TABLE shop.products DROP CONSTRAINT uq__products__name;
