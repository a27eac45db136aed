CREATE FUNCTION shop.is_code(code text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN code <> '';
CREATE DOMAIN shop.code AS text DEFAULT 'new' CONSTRAINT is_code CHECK (shop.is_code(VALUE));
