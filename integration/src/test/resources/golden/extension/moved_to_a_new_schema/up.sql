CREATE SCHEMA "my.parts";

ALTER EXTENSION citext SET SCHEMA "my.parts";

ALTER EXTENSION pg_trgm SET SCHEMA "my.parts";

CREATE OR REPLACE FUNCTION shop.distance(a text, b text)
 RETURNS real
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN a OPERATOR("my.parts".<->) b; END $function$;
