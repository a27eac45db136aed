CREATE VIEW shop.cheap WITH (security_barrier, check_option = local) AS SELECT id, name, price, 1 AS one FROM shop.products WHERE price < 10;
ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'nothing';
COMMENT ON COLUMN shop.cheap.price IS 'net';
