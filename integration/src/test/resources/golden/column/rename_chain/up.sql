ALTER TABLE shop.products RENAME COLUMN b TO c;

ALTER TABLE shop.products RENAME COLUMN a TO b;
