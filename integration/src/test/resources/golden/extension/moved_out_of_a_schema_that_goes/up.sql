ALTER EXTENSION citext SET SCHEMA public;

ALTER EXTENSION pg_trgm SET SCHEMA public;

DROP SCHEMA parts;

CREATE OR REPLACE FUNCTION shop.distance(a text, b text)
 RETURNS real
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN a OPERATOR(public.<->) b; END $function$;
