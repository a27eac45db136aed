-- step 1, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY dear_id ON shop.dear USING btree (id);
