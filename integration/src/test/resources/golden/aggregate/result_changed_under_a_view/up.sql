DROP VIEW shop.sums;

DROP ROUTINE shop.total(integer);

DROP FUNCTION shop.added(bigint, integer);

CREATE FUNCTION shop.added(total numeric, price integer)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
RETURN (COALESCE(total, (0)::numeric) + (price)::numeric);

CREATE AGGREGATE shop.total(integer) (
    SFUNC = shop.added,
    STYPE = numeric
);

COMMENT ON ROUTINE shop.total(integer) IS 'all';

CREATE VIEW shop.sums AS
SELECT name,
    shop.total(price) AS total
   FROM shop.products
  GROUP BY name;

GRANT SELECT ON shop.sums TO public;

REVOKE EXECUTE ON ROUTINE shop.total(integer) FROM public;
