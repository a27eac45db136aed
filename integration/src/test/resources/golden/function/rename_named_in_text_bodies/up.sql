ALTER ROUTINE shop.price_of(bigint) RENAME TO cost_of;

ALTER ROUTINE shop.clear(text) RENAME TO wipe;

CREATE OR REPLACE FUNCTION shop.dear(p bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$BEGIN RETURN shop.cost_of(p) > 100; END$function$;

CREATE OR REPLACE PROCEDURE shop.wipe(IN name text, OUT n integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN DELETE FROM shop.products p WHERE p.name = wipe.name; n := 1; END$procedure$;
