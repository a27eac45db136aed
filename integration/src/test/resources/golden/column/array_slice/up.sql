ALTER TABLE shop.products ADD COLUMN parts integer[];

ALTER TABLE shop.products ADD COLUMN first_two integer[] GENERATED ALWAYS AS (parts[1:2]) STORED;
