-- step 1

ALTER TABLE shop.products ADD COLUMN sku character varying(32);

-- step 2, transaction: none

CREATE INDEX CONCURRENTLY pgcraft_new_ix ON shop.products USING btree (price, sku);

-- step 3

DROP INDEX shop.ix;

ALTER INDEX shop.pgcraft_new_ix RENAME TO ix;
