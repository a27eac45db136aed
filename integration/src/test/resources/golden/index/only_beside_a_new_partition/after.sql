CREATE SCHEMA shop;
CREATE TABLE shop.sales (sold_at date NOT NULL, kind text, amount integer) PARTITION BY RANGE (sold_at);
CREATE TABLE shop.sales_1 PARTITION OF shop.sales FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.sales_2 PARTITION OF shop.sales FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE INDEX sales_kind ON ONLY shop.sales (kind);
