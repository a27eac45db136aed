CREATE UNIQUE INDEX ix ON shop.products USING btree (price) NULLS NOT DISTINCT;
