ALTER TABLE shop.products
    ALTER COLUMN day TYPE integer USING extract(year from day)::integer;
