ALTER TABLE shop.products RENAME CONSTRAINT products_name_not_null TO products_title_not_null;

ALTER TABLE shop.products RENAME COLUMN name TO title;
