UPDATE shop.products SET name = 'unknown' WHERE name IS NULL;

ALTER TABLE shop.products
    ALTER COLUMN name SET NOT NULL;

UPDATE shop.products SET size = 0 WHERE size IS NULL;

ALTER TABLE shop.products
    ALTER COLUMN size SET NOT NULL;
