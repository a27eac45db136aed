CREATE INDEX ix ON shop.products USING btree (name) INCLUDE (price);
