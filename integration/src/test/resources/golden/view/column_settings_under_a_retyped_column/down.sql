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

DROP VIEW shop.cheap;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(10,2);

CREATE VIEW shop.cheap WITH (check_option = 'local', security_barrier = 'true') AS
SELECT id,
    name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);

COMMENT ON COLUMN shop.cheap.price IS 'net';

ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'nothing'::text;
