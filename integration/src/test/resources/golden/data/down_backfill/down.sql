UPDATE shop.products SET name = '?' WHERE name IS NULL;

ALTER TABLE shop.products
    ALTER COLUMN name SET NOT NULL;
