CREATE FUNCTION shop.net(gross numeric, rate numeric)
 RETURNS numeric
 LANGUAGE sql
AS $function$SELECT gross / rate$function$;
