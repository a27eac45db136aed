ALTER TABLE shop.sales ADD COLUMN note text DEFAULT 'none'::text NOT NULL;

ALTER TABLE shop.sales_1 ALTER COLUMN note SET DEFAULT 'one'::text;

COMMENT ON COLUMN shop.sales_1.note IS 'x';

CREATE INDEX sales_1_note ON shop.sales_1 USING btree (note);
