-- step 1

SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (short <> '--'::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value in short that violates check odd "Check of type shop.code: (VALUE <> ''--''::text): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER DOMAIN shop.code DROP CONSTRAINT kept;

ALTER DOMAIN shop.code DROP CONSTRAINT plain;

ALTER DOMAIN shop.short_code DROP CONSTRAINT short;

ALTER DOMAIN shop.short_code ADD CONSTRAINT short CHECK ((length((VALUE)::text) < 4)) NOT VALID;

CREATE OR REPLACE FUNCTION shop.is_plain(word text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT word ~ '^[a-z]+' $function$;

ALTER DOMAIN shop.code ADD CONSTRAINT kept CHECK ((VALUE <> '-'::text)) NOT VALID;

ALTER DOMAIN shop.code ADD CONSTRAINT "odd ""Check" CHECK ((VALUE <> '--'::text)) NOT VALID;

ALTER DOMAIN shop.code ADD CONSTRAINT plain CHECK (shop.is_plain(VALUE)) NOT VALID;

COMMENT ON CONSTRAINT "odd ""Check" ON DOMAIN shop.code IS 'odd';

-- step 2

ALTER DOMAIN shop.short_code VALIDATE CONSTRAINT short;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (code <> '--'::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value in code that violates check odd "Check of type shop.code: (VALUE <> ''--''::text): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER DOMAIN shop.code VALIDATE CONSTRAINT kept;

ALTER DOMAIN shop.code VALIDATE CONSTRAINT "odd ""Check";

ALTER DOMAIN shop.code VALIDATE CONSTRAINT plain;
