DROP INDEX shop.ix;

CREATE INDEX ix ON shop.products USING btree (name) WHERE (price > (1)::numeric);
