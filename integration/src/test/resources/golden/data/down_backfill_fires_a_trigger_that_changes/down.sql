CREATE OR REPLACE FUNCTION shop.note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.slug := lower(NEW.slug); RETURN NEW; END $function$;

ALTER TABLE shop.products ADD COLUMN slug text NOT NULL DEFAULT '';

ALTER TABLE shop.products ALTER COLUMN slug DROP DEFAULT;
