DROP VIEW shop.b;

CREATE OR REPLACE VIEW shop.a AS
SELECT upper(name) AS name
   FROM shop.products;

CREATE VIEW shop.b AS
SELECT price
   FROM shop.products;
