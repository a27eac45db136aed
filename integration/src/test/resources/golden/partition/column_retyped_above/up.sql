ALTER TABLE shop.sales
    ALTER COLUMN amount TYPE bigint;
