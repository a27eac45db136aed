CREATE FUNCTION shop.added(total bigint, price integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN coalesce(total, 1) + price;

CREATE AGGREGATE shop.total(integer) (SFUNC = shop.added, STYPE = bigint);
CREATE VIEW shop.sums AS SELECT name, shop.total(price) AS total FROM shop.products GROUP BY name;
COMMENT ON AGGREGATE shop.total(integer) IS 'all';
REVOKE EXECUTE ON FUNCTION shop.total(integer) FROM PUBLIC;
GRANT SELECT ON shop.sums TO PUBLIC;
