DROP INDEX shop.sales_kind;

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
