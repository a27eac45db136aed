ALTER TABLE shop.sales DETACH PARTITION shop.sales_1;

DROP INDEX shop.sales_1_kind_idx;

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_1 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');

DROP INDEX shop.sales_kind;
