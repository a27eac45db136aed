CREATE FUNCTION shop.is_code(word text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN word <> '-';
CREATE DOMAIN shop.code AS text DEFAULT 'new' CONSTRAINT is_code CHECK (shop.is_code(VALUE));
