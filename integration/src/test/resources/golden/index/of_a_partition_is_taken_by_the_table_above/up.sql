DROP INDEX shop.alone;

DROP INDEX shop.of_tens;

DROP INDEX shop.twin;

DROP INDEX shop.twin_two;

CREATE INDEX sales_amount ON shop.sales USING btree (amount);

CREATE INDEX sales_day ON shop.sales USING btree (sold_at);

CREATE INDEX sales_kind ON shop.sales USING btree (kind);

CREATE OR REPLACE FUNCTION shop.tens(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN ($1 / 100);

CREATE INDEX sales_tens ON shop.sales USING btree (shop.tens(amount));
