ALTER TABLE shop.products DROP CONSTRAINT heavy;

DROP INDEX shop.ix_weight;

ALTER TABLE shop.products DROP COLUMN weight;
