CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);

COMMENT ON INDEX shop.sales_kind IS 'not yet everywhere';
