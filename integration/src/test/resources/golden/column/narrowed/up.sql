ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(5);

ALTER TABLE shop.products
    ALTER COLUMN size TYPE numeric(6,1);

ALTER TABLE shop.products
    ALTER COLUMN tags TYPE character varying(2)[];
