CREATE VIEW shop.cheap AS SELECT id, name FROM shop.products WHERE price < 5;
CREATE FUNCTION shop.cheapest() RETURNS TABLE (id bigint, name text) LANGUAGE sql STABLE BEGIN ATOMIC SELECT c.id, c.name FROM shop.cheap c; END;
CREATE FUNCTION shop.twice(p shop.products) RETURNS integer LANGUAGE sql IMMUTABLE RETURN p.price * 2;
COMMENT ON FUNCTION shop.cheapest() IS 'of the cheap';
