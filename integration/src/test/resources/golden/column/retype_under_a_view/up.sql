DROP VIEW shop.sums;

DROP VIEW shop.amounts;

ALTER TABLE shop.products
    ALTER COLUMN amount TYPE numeric(12,2);

CREATE VIEW shop.amounts AS
SELECT amount
   FROM shop.products;

CREATE VIEW shop.sums AS
SELECT sum(amount) AS total
   FROM shop.amounts;
