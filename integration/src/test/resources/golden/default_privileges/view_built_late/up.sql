CREATE FUNCTION shop.twice(n numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
RETURN ((2)::numeric * n);

CREATE VIEW shop.doubled AS
SELECT name,
    shop.twice(price) AS price
   FROM shop.products;

ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO app;
