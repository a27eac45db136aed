CREATE OR REPLACE VIEW shop.cheap WITH (check_option = 'cascaded', security_barrier = 'true') AS
SELECT id,
    name,
    price
   FROM shop.products
  WHERE (price < (20)::numeric);
