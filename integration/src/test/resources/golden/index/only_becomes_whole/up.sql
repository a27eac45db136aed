DROP INDEX shop.sales_kind;

CREATE INDEX sales_kind ON shop.sales USING btree (kind);
