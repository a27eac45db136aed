ALTER TABLE shop.products
    ALTER COLUMN name SET DEFAULT 'unnamed'::text;
