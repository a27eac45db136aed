CREATE INDEX ix ON shop.products USING btree (lower(name));
