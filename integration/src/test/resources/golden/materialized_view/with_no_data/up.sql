DROP MATERIALIZED VIEW shop.cheap;

CREATE MATERIALIZED VIEW shop.cheap AS
SELECT name,
    price
   FROM shop.products
  WHERE (price < (20)::numeric)
WITH NO DATA;
