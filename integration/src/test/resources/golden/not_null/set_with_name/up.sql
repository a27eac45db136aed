DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE name IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no name (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE sku IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no sku (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ADD CONSTRAINT named NOT NULL name;

COMMENT ON CONSTRAINT named ON shop.products IS 'nobody buys what has no name';

ALTER TABLE shop.products
    ADD NOT NULL sku NO INHERIT;
