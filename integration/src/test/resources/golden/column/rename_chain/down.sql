ALTER TABLE shop.products RENAME COLUMN b TO a;

ALTER TABLE shop.products RENAME COLUMN c TO b;
