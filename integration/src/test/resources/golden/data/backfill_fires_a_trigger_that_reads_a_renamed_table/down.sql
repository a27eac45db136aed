ALTER TABLE shop.products DROP COLUMN slug;

CREATE OR REPLACE FUNCTION shop.note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN PERFORM FROM shop.limits; RETURN NEW; END $function$;

ALTER SEQUENCE shop.bounds_id_seq RENAME TO limits_id_seq;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__bounds__id TO pk__limits__id;

ALTER TABLE shop.bounds RENAME CONSTRAINT bounds_id_not_null TO limits_id_not_null;

ALTER TABLE shop.bounds RENAME TO limits;
