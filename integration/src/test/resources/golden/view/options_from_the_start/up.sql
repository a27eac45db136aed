CREATE VIEW shop.cheap WITH (check_option = 'local', security_barrier = 'true') AS
SELECT id,
    name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);

ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'nothing'::text;

COMMENT ON COLUMN shop.cheap.price IS 'net';
