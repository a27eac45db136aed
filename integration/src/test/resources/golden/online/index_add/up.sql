-- step 1, transaction: none

CREATE INDEX CONCURRENTLY ix_price ON shop.products USING btree (price);
