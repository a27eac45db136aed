SET ROLE keeper;

ALTER TABLE shop.orders
    ALTER COLUMN state DROP NOT NULL;

ALTER TABLE shop.orders DROP COLUMN double;

RESET ROLE;
