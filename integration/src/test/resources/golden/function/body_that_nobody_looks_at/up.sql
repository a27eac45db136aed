SET LOCAL check_function_bodies = off;

CREATE FUNCTION shop.ends_nowhere()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$BEGIN RETURN 1$function$;

CREATE TABLE shop.things (
    number integer DEFAULT shop.ends_nowhere()
);

CREATE FUNCTION shop.reads_what_is_gone()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT count(*) FROM shop.gone$function$;

CREATE FUNCTION shop.typed_by_what_is_gone()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
DECLARE one shop.gone%ROWTYPE; BEGIN RETURN one.id; END $function$;
