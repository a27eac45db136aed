ALTER TABLE shop.products RENAME CONSTRAINT has_name TO named;
