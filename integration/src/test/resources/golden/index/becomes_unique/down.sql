DROP INDEX shop.ix;

CREATE INDEX ix ON shop.products USING btree (name);
