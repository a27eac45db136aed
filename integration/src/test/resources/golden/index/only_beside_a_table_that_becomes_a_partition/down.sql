DROP INDEX shop.sales_kind;

ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
