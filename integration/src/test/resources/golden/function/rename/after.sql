CREATE FUNCTION shop.tens(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n / 10 * 10';
CREATE FUNCTION shop.rounded(n numeric, OUT result numeric) LANGUAGE sql IMMUTABLE AS 'SELECT round(n)';
CREATE VIEW shop.prices AS SELECT id, shop.tens(price) AS price FROM shop.products;
CREATE INDEX by_price ON shop.products (shop.tens(price));
REVOKE EXECUTE ON FUNCTION shop.tens(integer) FROM PUBLIC;
COMMENT ON FUNCTION shop.tens(integer) IS 'tens';
