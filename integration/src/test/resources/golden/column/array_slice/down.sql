ALTER TABLE shop.products DROP COLUMN first_two;

ALTER TABLE shop.products DROP COLUMN parts;
