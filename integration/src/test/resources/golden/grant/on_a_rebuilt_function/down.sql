SET LOCAL check_function_bodies = off;

DROP FUNCTION inventory.twice(integer);

CREATE FUNCTION inventory.twice(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select n * 2$function$;

REVOKE EXECUTE ON ROUTINE inventory.twice(integer) FROM public;

GRANT EXECUTE ON ROUTINE inventory.twice(integer) TO app;
