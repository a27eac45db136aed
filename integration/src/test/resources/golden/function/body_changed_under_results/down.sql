SET LOCAL check_function_bodies = off;

DROP INDEX shop.ix_mark;

ALTER TABLE shop.products DROP CONSTRAINT marked;

ALTER TABLE shop.products DROP COLUMN mark;

CREATE OR REPLACE FUNCTION shop.mark(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 || '1'$function$;

ALTER TABLE shop.products ADD COLUMN mark text GENERATED ALWAYS AS (shop.mark(name)) STORED;

CREATE INDEX ix_mark ON shop.products USING btree (shop.mark(name));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (shop.mark(name) <> ''::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check marked (shop.mark(name) <> ''''::text): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT marked CHECK ((shop.mark(name) <> ''::text));
