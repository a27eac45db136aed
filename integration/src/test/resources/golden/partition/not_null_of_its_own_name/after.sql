CREATE SCHEMA shop;
CREATE TABLE shop.sales (sold_at date NOT NULL, amount integer NOT NULL) PARTITION BY RANGE (sold_at);
CREATE TABLE shop.sales_1 PARTITION OF shop.sales (amount CONSTRAINT "Own" NOT NULL)
    FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.sales_2 PARTITION OF shop.sales (amount CONSTRAINT "its own" NOT NULL DEFAULT 7)
    FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
