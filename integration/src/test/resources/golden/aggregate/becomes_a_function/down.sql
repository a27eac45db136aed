DROP FUNCTION shop.total(integer);

CREATE FUNCTION shop.added(total bigint, price integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN (COALESCE(total, (0)::bigint) + price);

CREATE AGGREGATE shop.total(integer) (
    SFUNC = shop.added,
    STYPE = bigint
);
