ALTER TABLE shop.products DROP CONSTRAINT positive;
