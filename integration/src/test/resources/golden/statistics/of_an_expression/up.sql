CREATE FUNCTION shop.twice(x numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
RETURN (x * (2)::numeric);

CREATE STATISTICS shop."T w" ON shop.twice(price) FROM shop.products;
