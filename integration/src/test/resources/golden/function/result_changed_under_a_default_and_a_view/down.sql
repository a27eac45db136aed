SET LOCAL check_function_bodies = off;

DROP VIEW shop.codes;

ALTER TABLE shop.products
    ALTER COLUMN code DROP DEFAULT;

DROP FUNCTION shop.code();

CREATE FUNCTION shop.code()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT 'a'::text$function$;

ALTER TABLE shop.products
    ALTER COLUMN code SET DEFAULT shop.code();

CREATE VIEW shop.codes AS
SELECT shop.code() AS code;
