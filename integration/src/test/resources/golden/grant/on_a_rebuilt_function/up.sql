SET LOCAL check_function_bodies = off;

DROP FUNCTION inventory.twice(integer);

CREATE FUNCTION inventory.twice(n integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$select n * 2::bigint$function$;

GRANT EXECUTE ON ROUTINE inventory.twice(integer) TO app;

REVOKE EXECUTE ON ROUTINE inventory.twice(integer) FROM public;
