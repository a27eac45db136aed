REVOKE SELECT ON shop.sales_1 FROM public;

DROP POLICY mine ON shop.sales_1;

DROP INDEX shop.sales_1_amount;

ALTER TABLE shop.sales_1 DROP CONSTRAINT small;

ALTER TABLE shop.sales_1 ALTER COLUMN kind SET DEFAULT 'a'::text;

ALTER TABLE shop.sales_1 ALTER COLUMN amount DROP NOT NULL;

COMMENT ON COLUMN shop.sales_1.amount IS NULL;

ALTER TABLE shop.sales_1 RESET (fillfactor);

ALTER TABLE shop.sales_1 DISABLE ROW LEVEL SECURITY;

COMMENT ON TABLE shop.sales_1 IS NULL;
