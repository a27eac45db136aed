ALTER TABLE shop.products
    ALTER COLUMN name DROP NOT NULL;

ALTER TABLE shop.products RENAME COLUMN name TO title;
