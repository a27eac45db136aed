CREATE DOMAIN shop.code AS text CONSTRAINT filled CHECK (VALUE <> '');
ALTER DOMAIN shop.code ADD CONSTRAINT plain CHECK (VALUE ~ '^[a-z]');
COMMENT ON CONSTRAINT plain ON DOMAIN shop.code IS 'so plain';
