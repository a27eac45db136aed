DROP INDEX shop.uq;

ALTER TABLE shop.products RENAME COLUMN name TO title;
