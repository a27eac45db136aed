SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION shop.net(gross numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT gross / 1.19$function$;
