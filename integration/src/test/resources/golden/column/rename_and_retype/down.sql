ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(30);

ALTER TABLE shop.products RENAME CONSTRAINT uq__products__name TO uq__products__title;

ALTER TABLE shop.products RENAME COLUMN name TO title;
