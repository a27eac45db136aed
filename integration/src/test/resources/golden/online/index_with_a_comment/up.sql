-- step 1, transaction: none

CREATE INDEX CONCURRENTLY ix ON shop.products USING btree (price);

-- step 2

COMMENT ON INDEX shop.ix IS 'by price';
