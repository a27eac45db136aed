ALTER TABLE shop.sales DROP CONSTRAINT of_kind;

ALTER TABLE shop.sales DROP CONSTRAINT one_kind;

DROP INDEX shop.sales_amount;

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
