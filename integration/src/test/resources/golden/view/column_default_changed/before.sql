CREATE VIEW shop.cheap AS SELECT id, name, price FROM shop.products WHERE price < 10;
ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'nothing';
COMMENT ON COLUMN shop.cheap.price IS 'net';
