CREATE SCHEMA shop;
CREATE TABLE shop.sales (
    id bigint NOT NULL,
    sold_at date NOT NULL DEFAULT '2026-01-01',
    kind text COLLATE "C" DEFAULT 'a',
    amount integer,
    CONSTRAINT positive CHECK (amount > 0),
    PRIMARY KEY (id, sold_at)
) PARTITION BY RANGE (sold_at);
CREATE TABLE shop.sales_2 PARTITION OF shop.sales FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE INDEX sales_kind ON shop.sales (kind) WHERE amount > 1;
