DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE name IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things have no name (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: down_backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.things
    ALTER COLUMN weight DROP NOT NULL;

ALTER TABLE ONLY shop.things ALTER COLUMN name SET DEFAULT 'thing'::text;

ALTER TABLE shop.things
    ALTER COLUMN name SET NOT NULL;

ALTER TABLE shop.novels ALTER COLUMN name SET DEFAULT 'thing'::text;

ALTER TABLE ONLY shop.books ALTER COLUMN name SET DEFAULT 'thing'::text;
