ALTER TABLE shop.products RENAME CONSTRAINT named TO has_name;
