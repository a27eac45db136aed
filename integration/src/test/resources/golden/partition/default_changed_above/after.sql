CREATE SCHEMA shop;
CREATE TABLE shop.sales (
    id bigint NOT NULL,
    sold_at date NOT NULL DEFAULT '2026-01-01',
    kind text COLLATE "C" DEFAULT 'b',
    amount integer,
    CONSTRAINT positive CHECK (amount > 0),
    PRIMARY KEY (id, sold_at)
) PARTITION BY RANGE (sold_at);
CREATE TABLE shop.sales_1 PARTITION OF shop.sales FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.sales_2 PARTITION OF shop.sales FOR VALUES FROM ('2026-02-01') TO ('2026-03-01') PARTITION BY HASH (id);
CREATE TABLE shop.sales_2_a PARTITION OF shop.sales_2 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
ALTER TABLE shop.sales_1 ALTER COLUMN kind SET DEFAULT 'own', ALTER COLUMN amount SET NOT NULL;
ALTER TABLE shop.sales_1 ADD CONSTRAINT small CHECK (amount < 1000);
ALTER TABLE shop.sales_1 SET (fillfactor = 70);
ALTER TABLE shop.sales_1 ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON shop.sales_1 USING (amount > 1);
CREATE INDEX sales_1_amount ON shop.sales_1 (amount);
COMMENT ON TABLE shop.sales_1 IS 'January';
COMMENT ON COLUMN shop.sales_1.amount IS 'in January';
GRANT SELECT ON shop.sales_1 TO PUBLIC;
