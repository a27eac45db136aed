-- step 1, transaction: none

CREATE INDEX CONCURRENTLY pgcraft_new_ix ON shop.products USING btree (price, name);

-- step 2

DROP INDEX shop.ix;

ALTER INDEX shop.pgcraft_new_ix RENAME TO ix;
