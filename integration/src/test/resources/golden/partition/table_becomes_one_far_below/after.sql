CREATE SCHEMA shop;
CREATE TABLE shop.sales (sold_at date NOT NULL, kind text, amount integer) PARTITION BY RANGE (sold_at);
CREATE TABLE shop.sales_1 PARTITION OF shop.sales FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.sales_3 PARTITION OF shop.sales FOR VALUES FROM ('2026-03-01') TO ('2026-04-01') PARTITION BY LIST (kind);
CREATE TABLE shop.kinds (name text PRIMARY KEY);
CREATE TABLE shop.sales_3_a PARTITION OF shop.sales_3 FOR VALUES IN ('a');
ALTER TABLE shop.sales ADD CONSTRAINT of_kind FOREIGN KEY (kind) REFERENCES shop.kinds;
ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK (amount > 0);
ALTER TABLE shop.sales ADD CONSTRAINT one_kind UNIQUE (sold_at, kind);
