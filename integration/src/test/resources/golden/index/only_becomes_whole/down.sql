DROP INDEX shop.sales_kind;

CREATE INDEX sales_1_kind ON shop.sales_1 USING btree (kind);

COMMENT ON INDEX shop.sales_1_kind IS 'the first';

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
