COMMENT ON COLUMN shop.cheap.price IS 'net';

ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'nothing'::text;
