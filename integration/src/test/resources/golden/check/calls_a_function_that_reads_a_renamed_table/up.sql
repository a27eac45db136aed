SET LOCAL check_function_bodies = off;

ALTER TABLE shop.sellers DROP CONSTRAINT not_too_many;

ALTER TABLE shop.products DROP CONSTRAINT not_too_many;

ALTER TABLE shop.limits RENAME TO bounds;

ALTER TABLE shop.sellers RENAME TO dealers;

ALTER TABLE shop.dealers RENAME COLUMN name TO title;

ALTER TABLE shop.bounds RENAME CONSTRAINT limits_id_not_null TO bounds_id_not_null;

ALTER TABLE shop.dealers RENAME CONSTRAINT sellers_id_not_null TO dealers_id_not_null;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__limits__id TO pk__bounds__id;

ALTER TABLE shop.dealers RENAME CONSTRAINT pk__sellers__id TO pk__dealers__id;

DROP FUNCTION shop.has_seats(text);

ALTER SEQUENCE shop.limits_id_seq RENAME TO bounds_id_seq;

ALTER SEQUENCE shop.sellers_id_seq RENAME TO dealers_id_seq;

CREATE OR REPLACE FUNCTION shop.has_room(most bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT count(*) < most FROM shop.bounds $function$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (shop.has_room((10)::bigint)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check not_too_many (shop.has_room((10)::bigint)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT not_too_many CHECK (shop.has_room((10)::bigint));
