DROP INDEX shop.sales_kind;

DROP INDEX shop.sales_1_kind;

CREATE INDEX sales_kind ON shop.sales USING btree (kind);
