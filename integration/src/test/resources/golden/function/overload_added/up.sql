SET LOCAL check_function_bodies = off;

CREATE FUNCTION shop.net(gross numeric, rate numeric)
 RETURNS numeric
 LANGUAGE sql
AS $function$SELECT gross / rate$function$;
