-- data: no cast leads from integer to date: write what becomes of day in the place of NULL
ALTER TABLE shop.products
    ALTER COLUMN day TYPE date USING NULL;
