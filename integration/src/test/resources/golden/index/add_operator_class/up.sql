CREATE INDEX ix ON shop.products USING btree (name text_pattern_ops);
