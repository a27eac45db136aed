-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.lines WHERE line IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.lines have no line (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.lines WHERE ordered IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.lines have no ordered (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.lines
            GROUP BY ordered, line HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.lines have the same ordered, line as another (lines_pkey is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.lines ADD CONSTRAINT pgcraft_not_null_line CHECK ((line IS NOT NULL)) NOT VALID;

ALTER TABLE shop.lines ADD CONSTRAINT pgcraft_not_null_ordered CHECK ((ordered IS NOT NULL)) NOT VALID;

-- step 2

ALTER TABLE shop.lines VALIDATE CONSTRAINT pgcraft_not_null_line;

ALTER TABLE shop.lines VALIDATE CONSTRAINT pgcraft_not_null_ordered;

-- step 3, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY lines_pkey ON shop.lines USING btree (ordered, line);

-- step 4

ALTER TABLE shop.lines
    ALTER COLUMN line SET NOT NULL;

ALTER TABLE shop.lines DROP CONSTRAINT pgcraft_not_null_line;

ALTER TABLE shop.lines
    ALTER COLUMN ordered SET NOT NULL;

ALTER TABLE shop.lines DROP CONSTRAINT pgcraft_not_null_ordered;

ALTER TABLE shop.lines ADD CONSTRAINT lines_pkey PRIMARY KEY USING INDEX lines_pkey;
