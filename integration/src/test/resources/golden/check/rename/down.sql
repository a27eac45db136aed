ALTER TABLE shop.products RENAME CONSTRAINT above_zero TO positive;
