DROP VIEW shop.january;

ALTER TABLE shop.sales
    ALTER COLUMN amount TYPE bigint;

CREATE VIEW shop.january AS
SELECT id,
    amount
   FROM shop.sales_1;
