CREATE SCHEMA shop;
CREATE PROCEDURE shop.add(a integer, b integer, c integer) LANGUAGE plpgsql AS 'BEGIN END';
CREATE PROCEDURE shop.add(OUT a integer, IN b integer, IN c integer) LANGUAGE plpgsql AS 'BEGIN a := b + c; END';
COMMENT ON PROCEDURE shop.add(OUT a integer, IN b integer, IN c integer) IS 'two';
COMMENT ON PROCEDURE shop.add(IN a integer, IN b integer, IN c integer) IS 'three';
