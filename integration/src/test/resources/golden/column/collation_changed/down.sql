ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;
