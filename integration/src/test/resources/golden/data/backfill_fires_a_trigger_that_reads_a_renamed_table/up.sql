DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE (lower(name)) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products get no slug: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

ALTER TABLE shop.limits RENAME TO bounds;

ALTER TABLE shop.bounds RENAME CONSTRAINT limits_id_not_null TO bounds_id_not_null;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__limits__id TO pk__bounds__id;

ALTER SEQUENCE shop.limits_id_seq RENAME TO bounds_id_seq;

CREATE OR REPLACE FUNCTION shop.note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN PERFORM FROM shop.bounds; RETURN NEW; END $function$;

ALTER TABLE shop.products ADD COLUMN slug text;

UPDATE shop.products SET slug = lower(name);

ALTER TABLE shop.products
    ALTER COLUMN slug SET NOT NULL;
