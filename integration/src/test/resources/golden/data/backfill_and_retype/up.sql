ALTER TABLE shop.products
    ALTER COLUMN size TYPE text;

UPDATE shop.products SET size = 'medium' WHERE size IS NULL;

ALTER TABLE shop.products
    ALTER COLUMN size SET NOT NULL;
