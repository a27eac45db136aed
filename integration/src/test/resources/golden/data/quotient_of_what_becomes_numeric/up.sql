ALTER TABLE shop.products DROP CONSTRAINT sold_whole;

ALTER TABLE shop.products
    ALTER COLUMN pieces TYPE numeric;

ALTER TABLE shop.products
    ALTER COLUMN total TYPE numeric;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (((total / pieces) * pieces) <= total));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check sold_whole (((total / pieces) * pieces) <= total): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT sold_whole CHECK ((((total / pieces) * pieces) <= total));
