DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE price NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in price (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP FUNCTION shop.twice(shop.products);

DROP FUNCTION shop.cheapest();

DROP VIEW shop.cheap;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE integer;

CREATE VIEW shop.cheap AS
SELECT id,
    name
   FROM shop.products
  WHERE (price < 5);

CREATE FUNCTION shop.twice(p shop.products)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN ((p).price * 2);

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
