ALTER SCHEMA inv RENAME TO stock;

CREATE OR REPLACE FUNCTION stock.how_many(s stock.state)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN (SELECT count(*) FROM stock.products p WHERE p.state = s); END $function$;
