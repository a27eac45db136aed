-- step 1

SET LOCAL check_function_bodies = off;

ALTER DOMAIN shop.code DROP CONSTRAINT kept;

ALTER DOMAIN shop.code DROP CONSTRAINT "odd ""Check";

ALTER DOMAIN shop.code DROP CONSTRAINT plain;

CREATE OR REPLACE FUNCTION shop.is_plain(word text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT word <> '' $function$;

ALTER DOMAIN shop.short_code DROP CONSTRAINT short;

ALTER DOMAIN shop.short_code ADD CONSTRAINT short CHECK ((length((VALUE)::text) < 5)) NOT VALID;

ALTER DOMAIN shop.code ADD CONSTRAINT kept CHECK ((VALUE <> '-'::text)) NOT VALID;

ALTER DOMAIN shop.code ADD CONSTRAINT plain CHECK (shop.is_plain(VALUE)) NOT VALID;

-- step 2

ALTER DOMAIN shop.short_code VALIDATE CONSTRAINT short;

ALTER DOMAIN shop.code VALIDATE CONSTRAINT kept;

ALTER DOMAIN shop.code VALIDATE CONSTRAINT plain;
