-- step 1

ALTER TABLE shop.products
    ALTER COLUMN price DROP NOT NULL;
