CREATE OR REPLACE FUNCTION shop.distance(a text, b text)
 RETURNS real
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN a OPERATOR(parts.<->) b; END $function$;

CREATE SCHEMA parts;

ALTER EXTENSION pg_trgm SET SCHEMA parts;

ALTER EXTENSION citext SET SCHEMA parts;
