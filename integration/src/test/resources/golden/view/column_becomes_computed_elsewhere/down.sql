DROP VIEW shop.b;

CREATE OR REPLACE VIEW shop.a AS
SELECT name
   FROM shop.products;

CREATE VIEW shop.b AS
SELECT name
   FROM shop.a;
