DROP INDEX shop.sales_kind;

CREATE TABLE shop.sales_2 PARTITION OF shop.sales
    FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
