ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'nothing'::text;

COMMENT ON COLUMN shop.cheap.price IS 'net';
