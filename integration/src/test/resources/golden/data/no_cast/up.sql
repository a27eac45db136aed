-- data: no cast leads from bigint to uuid: write what becomes of ref in the place of NULL
ALTER TABLE shop.products
    ALTER COLUMN ref TYPE uuid USING NULL;
