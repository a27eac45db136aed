ALTER TABLE shop.products
    ALTER COLUMN made SET DEFAULT clock_timestamp();

ALTER TABLE shop.products
    ALTER COLUMN name SET DEFAULT 'b'::text;
