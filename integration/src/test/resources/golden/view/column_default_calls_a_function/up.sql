CREATE FUNCTION shop.word()
 RETURNS text
 LANGUAGE sql
RETURN 'x'::text;

ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT shop.word();
