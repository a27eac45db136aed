ALTER TABLE shop.products DROP CONSTRAINT offending_is_little;

ALTER TABLE shop.products
    ALTER COLUMN found DROP NOT NULL;
