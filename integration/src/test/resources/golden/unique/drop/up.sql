ALTER TABLE shop.products DROP CONSTRAINT uq__products__name;
