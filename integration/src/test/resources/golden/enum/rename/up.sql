ALTER TYPE shop.state RENAME TO status;

CREATE OR REPLACE FUNCTION shop.named(t text)
 RETURNS shop.status
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN t::shop.status; END $function$;
