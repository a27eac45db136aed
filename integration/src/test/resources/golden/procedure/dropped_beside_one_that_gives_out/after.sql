CREATE SCHEMA shop;
CREATE PROCEDURE shop.add(OUT a integer, IN b integer, IN c integer) LANGUAGE plpgsql AS 'BEGIN a := b + c; END';
COMMENT ON PROCEDURE shop.add(OUT a integer, IN b integer, IN c integer) IS 'the two of them';
