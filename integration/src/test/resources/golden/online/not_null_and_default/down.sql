-- step 1

ALTER TABLE shop.products
    ALTER COLUMN price DROP DEFAULT,
    ALTER COLUMN price DROP NOT NULL;

COMMENT ON COLUMN shop.products.price IS NULL;
