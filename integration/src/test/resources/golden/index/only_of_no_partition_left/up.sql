DROP INDEX shop.sales_kind;

CREATE TABLE shop.sales_1 PARTITION OF shop.sales
    FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
