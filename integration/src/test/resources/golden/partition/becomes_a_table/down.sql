DROP INDEX shop.sales_2_amount;

ALTER TABLE shop.sales_2 DROP CONSTRAINT sales_2_pkey;

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
