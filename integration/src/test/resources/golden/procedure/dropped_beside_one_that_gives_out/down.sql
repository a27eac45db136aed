COMMENT ON PROCEDURE shop.add(IN integer, integer) IS 'two';

CREATE PROCEDURE shop.add(IN a integer, IN b integer, IN c integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN END$procedure$;

COMMENT ON PROCEDURE shop.add(IN integer, integer, integer) IS 'three';
