CREATE OR REPLACE FUNCTION shop.distance(a text, b text)
 RETURNS real
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN a OPERATOR(public.<->) b; END $function$;

ALTER EXTENSION pg_trgm SET SCHEMA public;

ALTER EXTENSION citext SET SCHEMA public;

DROP SCHEMA "my.parts";
