DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE amount IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales have no amount (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.sales
    ALTER COLUMN amount SET NOT NULL;
