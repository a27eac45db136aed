CREATE TABLE shop.sales_2 PARTITION OF shop.sales (
    amount DEFAULT 7 CONSTRAINT "its own" NOT NULL
)
    FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
