DROP VIEW shop.names;

DROP VIEW shop.cheap;

CREATE VIEW shop.cheap AS
SELECT name,
    price
   FROM shop.products;

CREATE VIEW shop.names AS
SELECT name
   FROM shop.cheap;
