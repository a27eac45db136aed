CREATE OR REPLACE FUNCTION stock.how_many(s stock.state)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN (SELECT count(*) FROM inv.products p WHERE p.state = s); END $function$;

ALTER SCHEMA stock RENAME TO inv;
