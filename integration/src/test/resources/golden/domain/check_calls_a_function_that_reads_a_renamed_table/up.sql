ALTER DOMAIN shop.amount DROP CONSTRAINT allowed;

ALTER TABLE shop.limits RENAME TO bounds;

ALTER TABLE shop.bounds RENAME CONSTRAINT limits_id_not_null TO bounds_id_not_null;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__limits__id TO pk__bounds__id;

ALTER SEQUENCE shop.limits_id_seq RENAME TO bounds_id_seq;

CREATE OR REPLACE FUNCTION shop.allowed(n integer)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$ BEGIN RETURN n <= (SELECT count(*) + 100 FROM shop.bounds); END $function$;

ALTER DOMAIN shop.amount ADD CONSTRAINT allowed CHECK (shop.allowed(VALUE));
