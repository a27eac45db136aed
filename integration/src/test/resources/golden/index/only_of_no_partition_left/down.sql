DROP INDEX shop.sales_kind;

DROP TABLE shop.sales_1;

CREATE INDEX sales_kind ON shop.sales USING btree (kind);
