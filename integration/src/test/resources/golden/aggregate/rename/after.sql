CREATE FUNCTION shop.added(total bigint, price integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN coalesce(total, 0) + price;

CREATE AGGREGATE shop.altogether(integer) (SFUNC = shop.added, STYPE = bigint);
CREATE VIEW shop.sums AS SELECT name, shop.altogether(price) AS total FROM shop.products GROUP BY name;
COMMENT ON AGGREGATE shop.altogether(integer) IS 'all';
REVOKE EXECUTE ON FUNCTION shop.altogether(integer) FROM PUBLIC;
GRANT SELECT ON shop.sums TO PUBLIC;
