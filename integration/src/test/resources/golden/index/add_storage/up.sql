CREATE INDEX ix ON shop.products USING btree (name) WITH (fillfactor='70');
