CREATE OR REPLACE PROCEDURE shop.wipe(IN name text, OUT n integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN DELETE FROM shop.products p WHERE p.name = clear.name; n := 1; END$procedure$;

CREATE OR REPLACE FUNCTION shop.dear(p bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$BEGIN RETURN shop.price_of(p) > 100; END$function$;

ALTER ROUTINE shop.wipe(text) RENAME TO clear;

ALTER ROUTINE shop.cost_of(bigint) RENAME TO price_of;
