DROP ROUTINE shop.total(integer);

DROP FUNCTION shop.added(bigint, integer);

CREATE FUNCTION shop.total(integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN $1;
