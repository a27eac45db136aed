CREATE INDEX sales_kind ON shop.sales USING btree (kind) WHERE (amount > 1);

ALTER TABLE shop.sales DETACH PARTITION shop.sales_1;

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_1 FOR VALUES FROM ('2026-01-01') TO ('2026-04-01');
