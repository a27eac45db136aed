ALTER TABLE shop.products
    ALTER COLUMN size SET NOT NULL;
