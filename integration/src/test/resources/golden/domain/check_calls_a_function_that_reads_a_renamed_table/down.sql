ALTER DOMAIN shop.amount DROP CONSTRAINT allowed;

CREATE OR REPLACE FUNCTION shop.allowed(n integer)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$ BEGIN RETURN n <= (SELECT count(*) + 100 FROM shop.limits); END $function$;

ALTER SEQUENCE shop.bounds_id_seq RENAME TO limits_id_seq;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__bounds__id TO pk__limits__id;

ALTER TABLE shop.bounds RENAME CONSTRAINT bounds_id_not_null TO limits_id_not_null;

ALTER TABLE shop.bounds RENAME TO limits;

ALTER DOMAIN shop.amount ADD CONSTRAINT allowed CHECK (shop.allowed(VALUE));
