ALTER TABLE shop.products DROP CONSTRAINT not_too_many;

DROP TABLE shop.sellers;
