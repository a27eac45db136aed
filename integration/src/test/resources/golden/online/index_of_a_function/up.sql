-- step 1

DROP INDEX shop.ix;

CREATE OR REPLACE FUNCTION shop.f(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN upper($1);

-- step 2, transaction: none

CREATE INDEX CONCURRENTLY ix ON shop.products USING btree (shop.f(name));
