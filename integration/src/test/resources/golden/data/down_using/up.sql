ALTER TABLE shop.products
    ALTER COLUMN paid TYPE text USING case when paid then 'yes' else 'no' end;
