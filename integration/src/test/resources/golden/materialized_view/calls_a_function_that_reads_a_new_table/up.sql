SET LOCAL check_function_bodies = off;

CREATE TABLE shop.rates (
    rate numeric
);

CREATE FUNCTION shop.rate()
 RETURNS numeric
 LANGUAGE sql
 STABLE
AS $function$SELECT max(rate) FROM shop.rates$function$;

CREATE MATERIALIZED VIEW shop.all_rates AS
SELECT name,
    shop.rate() AS rate
   FROM shop.products;
