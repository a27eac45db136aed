SET LOCAL check_function_bodies = off;

ALTER TABLE shop.products DROP CONSTRAINT not_too_many;

CREATE OR REPLACE FUNCTION shop.has_room(most bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT count(*) < most FROM shop.limits $function$;

ALTER SEQUENCE shop.dealers_id_seq RENAME TO sellers_id_seq;

ALTER SEQUENCE shop.bounds_id_seq RENAME TO limits_id_seq;

CREATE FUNCTION shop.has_seats(title text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT count(*) < 100 FROM shop.sellers WHERE name = title $function$;

ALTER TABLE shop.dealers RENAME CONSTRAINT pk__dealers__id TO pk__sellers__id;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__bounds__id TO pk__limits__id;

ALTER TABLE shop.dealers RENAME CONSTRAINT dealers_id_not_null TO sellers_id_not_null;

ALTER TABLE shop.bounds RENAME CONSTRAINT bounds_id_not_null TO limits_id_not_null;

ALTER TABLE shop.dealers RENAME COLUMN title TO name;

ALTER TABLE shop.dealers RENAME TO sellers;

ALTER TABLE shop.bounds RENAME TO limits;

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

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sellers WHERE NOT (shop.has_seats(name)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sellers violate check not_too_many (shop.has_seats(name)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sellers ADD CONSTRAINT not_too_many CHECK (shop.has_seats(name));
