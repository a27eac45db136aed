ALTER TABLE shop.products
    ALTER COLUMN tags TYPE character varying(9)[];

ALTER TABLE shop.products
    ALTER COLUMN size TYPE numeric(10,4);

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;
