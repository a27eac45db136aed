ALTER TABLE shop.products
    ALTER COLUMN amount DROP DEFAULT,
    ALTER COLUMN amount TYPE bigint,
    ALTER COLUMN amount SET DEFAULT 5;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;
