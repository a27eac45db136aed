ALTER TABLE shop.products RENAME COLUMN title TO name;

ALTER TABLE shop.products RENAME CONSTRAINT products_title_not_null TO products_name_not_null;

ALTER TABLE shop.products RENAME CONSTRAINT uq__products__title TO uq__products__name;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;
