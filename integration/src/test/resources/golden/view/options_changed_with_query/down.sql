CREATE OR REPLACE VIEW shop.cheap WITH (check_option = 'local', security_barrier = 'true') AS
SELECT id,
    name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);
