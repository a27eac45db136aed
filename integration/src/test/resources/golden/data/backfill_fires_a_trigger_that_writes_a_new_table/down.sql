ALTER TABLE shop.products DROP COLUMN slug;

CREATE OR REPLACE FUNCTION shop.note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.name := upper(NEW.name); RETURN NEW; END $function$;

DROP TABLE shop.seen;
