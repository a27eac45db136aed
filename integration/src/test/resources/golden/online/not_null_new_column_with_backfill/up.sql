-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE (upper(name)) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products get no label: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD COLUMN label text;

ALTER TABLE shop.products
    ALTER COLUMN label SET DEFAULT '?'::text;

ALTER TABLE shop.products ADD CONSTRAINT pgcraft_not_null_label CHECK ((label IS NOT NULL)) NOT VALID;

ALTER TABLE shop.products ADD COLUMN note text;

-- step 2

UPDATE shop.products
SET label = coalesce(label, upper(name)),
    note = coalesce(note, lower(name))
WHERE label IS NULL OR note IS NULL;

-- step 3

ALTER TABLE shop.products VALIDATE CONSTRAINT pgcraft_not_null_label;

-- step 4

ALTER TABLE shop.products
    ALTER COLUMN label SET NOT NULL;

ALTER TABLE shop.products DROP CONSTRAINT pgcraft_not_null_label;

-- step 5

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            GROUP BY label HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same label as another (ux_label is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

-- step 6, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY ux_label ON shop.products USING btree (label);
