CREATE OR REPLACE FUNCTION shop.named(t text)
 RETURNS shop.status
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN t::shop.state; END $function$;

ALTER TYPE shop.status RENAME TO state;
