CREATE FUNCTION shop.price_of(p bigint) RETURNS integer LANGUAGE sql STABLE AS 'SELECT price FROM shop.products WHERE id = p';
CREATE FUNCTION shop.dear(p bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS 'BEGIN RETURN shop.price_of(p) > 100; END';
CREATE PROCEDURE shop.clear(IN name text, OUT n integer) LANGUAGE plpgsql AS 'BEGIN DELETE FROM shop.products p WHERE p.name = clear.name; n := 1; END';
