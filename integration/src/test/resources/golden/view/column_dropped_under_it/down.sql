DROP VIEW shop.top;

DROP VIEW shop."all";

ALTER TABLE shop.products ADD COLUMN price numeric;

CREATE VIEW shop."all" AS
SELECT id,
    name,
    price
   FROM shop.products;

CREATE VIEW shop.top AS
SELECT name
   FROM shop."all";
