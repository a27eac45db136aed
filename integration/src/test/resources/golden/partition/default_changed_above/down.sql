ALTER TABLE shop.sales_2_a ALTER COLUMN kind SET DEFAULT 'a'::text;

ALTER TABLE ONLY shop.sales_2 ALTER COLUMN kind SET DEFAULT 'a'::text;

ALTER TABLE ONLY shop.sales ALTER COLUMN kind SET DEFAULT 'a'::text;
