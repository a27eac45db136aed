CREATE INDEX ix ON shop.products USING btree (name, price DESC NULLS LAST);
