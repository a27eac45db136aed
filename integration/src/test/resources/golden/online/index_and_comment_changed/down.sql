-- step 1, transaction: none

CREATE INDEX CONCURRENTLY pgcraft_new_ix ON shop.products USING btree (price);

-- step 2

DROP INDEX shop.ix;

ALTER INDEX shop.pgcraft_new_ix RENAME TO ix;

COMMENT ON INDEX shop.ix IS 'by price';
