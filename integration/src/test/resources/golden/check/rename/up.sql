ALTER TABLE shop.products RENAME CONSTRAINT positive TO above_zero;
