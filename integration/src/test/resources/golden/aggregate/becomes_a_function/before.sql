CREATE FUNCTION shop.added(total bigint, price integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN coalesce(total, 0) + price;

CREATE AGGREGATE shop.total(integer) (SFUNC = shop.added, STYPE = bigint);
