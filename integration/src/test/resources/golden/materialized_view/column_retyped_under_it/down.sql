DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(price, 2)) >= 1e8 AND price <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in price (column becomes numeric(10,2)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP VIEW shop.cheapest;

DROP MATERIALIZED VIEW shop.cheap;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(10,2);

CREATE MATERIALIZED VIEW shop.cheap AS
SELECT name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);

COMMENT ON MATERIALIZED VIEW shop.cheap IS 'what costs little';

CREATE UNIQUE INDEX cheap_name ON shop.cheap USING btree (name);

COMMENT ON INDEX shop.cheap_name IS 'one each';

CREATE VIEW shop.cheapest AS
SELECT name
   FROM shop.cheap
  WHERE (price < (1)::numeric);

GRANT SELECT ON shop.cheap TO app;
