-- step 1

ALTER TABLE shop.products
    ALTER COLUMN cost DROP NOT NULL;

-- step 2, transaction: none

DROP INDEX CONCURRENTLY shop.ix_cost;

-- step 3

ALTER TABLE shop.products RENAME COLUMN cost TO price;
