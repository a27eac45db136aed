CREATE VIEW shop.cheap AS
SELECT name
   FROM shop.products
  WHERE (price < (10)::numeric);
