ALTER TABLE shop.products
    ALTER COLUMN name SET DEFAULT 'a'::text;
