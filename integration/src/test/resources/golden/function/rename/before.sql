CREATE FUNCTION shop.rounded(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n / 10 * 10';
CREATE FUNCTION shop.rounded(n numeric, OUT result numeric) LANGUAGE sql IMMUTABLE AS 'SELECT round(n)';
CREATE VIEW shop.prices AS SELECT id, shop.rounded(price) AS price FROM shop.products;
CREATE INDEX by_price ON shop.products (shop.rounded(price));
REVOKE EXECUTE ON FUNCTION shop.rounded(integer) FROM PUBLIC;
COMMENT ON FUNCTION shop.rounded(integer) IS 'tens';
