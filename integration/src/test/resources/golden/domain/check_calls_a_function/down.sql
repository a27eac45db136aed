ALTER DOMAIN shop.code DROP CONSTRAINT is_code;

ALTER DOMAIN shop.code DROP DEFAULT;

DROP FUNCTION shop.is_code(text);

CREATE FUNCTION shop.is_code(code text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (code <> ''::text);

ALTER DOMAIN shop.code SET DEFAULT 'new'::text;

ALTER DOMAIN shop.code ADD CONSTRAINT is_code CHECK (shop.is_code(VALUE));
