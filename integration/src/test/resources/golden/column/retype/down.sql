ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(20);

ALTER TABLE shop.products
    ALTER COLUMN amount DROP DEFAULT,
    ALTER COLUMN amount TYPE integer,
    ALTER COLUMN amount SET DEFAULT 5;
