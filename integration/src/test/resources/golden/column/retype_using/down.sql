ALTER TABLE shop.products
    ALTER COLUMN paid TYPE text;
