DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE weight IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things have no weight (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE ONLY shop.books ALTER COLUMN name SET DEFAULT 'other'::text;

ALTER TABLE shop.novels ALTER COLUMN name SET DEFAULT 'other'::text;

ALTER TABLE ONLY shop.things ALTER COLUMN name SET DEFAULT 'other'::text;

ALTER TABLE shop.things
    ALTER COLUMN name DROP NOT NULL;

ALTER TABLE shop.things
    ALTER COLUMN weight SET NOT NULL;
