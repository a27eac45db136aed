DROP INDEX shop.sales_kind;

DROP TABLE shop.sales_2;

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
