SET LOCAL check_function_bodies = off;

CREATE PROCEDURE shop.clean(IN days integer DEFAULT 3)
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM shop.products
   WHERE (products.id < clean.days);
END;

CREATE FUNCTION shop.net(gross numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT gross / 1.19$function$;

CREATE FUNCTION shop.total()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
BEGIN
    RETURN (SELECT count(*) FROM shop.products WHERE name <> '${x}' AND '{1,2,3}'::int[] IS NOT NULL); -- :name
END
$function$;

COMMENT ON FUNCTION shop.total() IS 'how many';
