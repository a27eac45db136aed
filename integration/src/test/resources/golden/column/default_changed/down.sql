ALTER TABLE shop.products
    ALTER COLUMN name SET DEFAULT 'a'::text;

ALTER TABLE shop.products
    ALTER COLUMN made SET DEFAULT now();
