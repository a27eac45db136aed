ALTER TABLE shop.products DROP COLUMN slug;

CREATE OR REPLACE FUNCTION shop.note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN PERFORM FROM shop.limits; RETURN NEW; END $function$;
