DO $guard$
#variable_conflict use_column
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE found IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no found (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
#variable_conflict use_column
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (offending < 9));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check offending_is_little (offending < 9): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN found SET NOT NULL;

ALTER TABLE shop.products ADD CONSTRAINT offending_is_little CHECK ((offending < 9));
