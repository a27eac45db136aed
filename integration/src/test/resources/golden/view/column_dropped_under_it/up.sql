DROP VIEW shop.top;

DROP VIEW shop."all";

ALTER TABLE shop.products DROP COLUMN price;

CREATE VIEW shop."all" AS
SELECT id,
    name
   FROM shop.products;

CREATE VIEW shop.top AS
SELECT name
   FROM shop."all";
