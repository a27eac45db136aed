ALTER TABLE shop.products DROP CONSTRAINT known;

ALTER TABLE shop.products
    ALTER COLUMN state TYPE text USING state::text;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (state <> 'x;--'::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check known (state <> ''x;--''::text): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT known CHECK ((state <> 'x;--'::text));
