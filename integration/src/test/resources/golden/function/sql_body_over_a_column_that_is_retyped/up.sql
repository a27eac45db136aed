DROP FUNCTION shop.cheapest();

DROP FUNCTION shop.twice(shop.products);

DROP VIEW shop.cheap;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE bigint;

CREATE VIEW shop.cheap AS
SELECT id,
    name
   FROM shop.products
  WHERE (price < 5);

CREATE FUNCTION shop.cheapest()
 RETURNS TABLE(id bigint, name text)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT c.id,
     c.name
    FROM shop.cheap c;
END;

COMMENT ON FUNCTION shop.cheapest() IS 'of the cheap';

CREATE FUNCTION shop.twice(p shop.products)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN ((p).price * 2);
