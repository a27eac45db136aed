ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;

DROP EXTENSION citext;
