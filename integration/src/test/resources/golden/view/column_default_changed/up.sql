ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'something'::text;

COMMENT ON COLUMN shop.cheap.price IS 'gross';
