CREATE SCHEMA shop;
CREATE TABLE shop.sales (
    id bigint NOT NULL,
    sold_at date NOT NULL DEFAULT '2026-01-01',
    kind text COLLATE "C" DEFAULT 'a',
    amount integer,
    CONSTRAINT positive CHECK (amount > 0),
    PRIMARY KEY (id, sold_at)
) PARTITION BY RANGE (sold_at);
CREATE TABLE shop.sales_1 PARTITION OF shop.sales FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.sales_2 PARTITION OF shop.sales FOR VALUES FROM ('2026-02-01') TO ('2026-03-01') PARTITION BY HASH (id);
CREATE TABLE shop.sales_2_a PARTITION OF shop.sales_2 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX sales_kind ON shop.sales (kind) WHERE amount > 1;
CREATE UNIQUE INDEX once ON shop.sales (amount, sold_at, id, kind);
