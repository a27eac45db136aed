CREATE OR REPLACE VIEW shop.cheap AS
SELECT name
   FROM shop.products
  WHERE (price < (20)::numeric);
