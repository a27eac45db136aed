ALTER TABLE shop.products RENAME COLUMN title TO name;

ALTER TABLE shop.products RENAME CONSTRAINT products_title_not_null TO products_name_not_null;
