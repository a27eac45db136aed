ALTER TABLE shop.products RENAME COLUMN title TO name;
