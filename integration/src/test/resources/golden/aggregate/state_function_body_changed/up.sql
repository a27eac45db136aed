CREATE OR REPLACE FUNCTION shop.added(total bigint, price integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN (COALESCE(total, (1)::bigint) + price);
