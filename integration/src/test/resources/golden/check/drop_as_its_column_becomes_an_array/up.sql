ALTER TABLE shop.products DROP CONSTRAINT "a:b";

ALTER TABLE shop.products
    ALTER COLUMN state TYPE timestamp with time zone[] USING state::timestamp with time zone[];
