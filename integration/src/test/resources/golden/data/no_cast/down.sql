-- data: no cast leads from uuid to bigint: write what becomes of ref in the place of NULL
ALTER TABLE shop.products
    ALTER COLUMN ref TYPE bigint USING NULL;
