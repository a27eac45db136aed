ALTER DOMAIN shop.code DROP CONSTRAINT plain;

ALTER DOMAIN shop.code ADD CONSTRAINT plain CHECK ((VALUE ~ '^[a-z]'::text)) NOT VALID;

COMMENT ON CONSTRAINT plain ON DOMAIN shop.code IS 'plain';
