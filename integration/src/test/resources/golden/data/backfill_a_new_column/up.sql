DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE (coalesce(name, '?')) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products get no label: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD COLUMN code text NOT NULL DEFAULT 'none';

ALTER TABLE shop.products ALTER COLUMN code DROP DEFAULT;

ALTER TABLE shop.products ADD COLUMN label text;

UPDATE shop.products SET label = coalesce(name, '?');

ALTER TABLE shop.products
    ALTER COLUMN label SET NOT NULL;

ALTER TABLE shop.products ADD COLUMN mood text;

UPDATE shop.products SET mood = name || '!';

ALTER TABLE shop.products
    ALTER COLUMN mood SET DEFAULT 'calm'::text;

ALTER TABLE shop.products ADD COLUMN state text NOT NULL DEFAULT 'old';

ALTER TABLE shop.products ALTER COLUMN state SET DEFAULT 'new'::text;
