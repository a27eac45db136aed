CREATE OR REPLACE FUNCTION shop.twice(p shop.products)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN ((p).price * 2);
