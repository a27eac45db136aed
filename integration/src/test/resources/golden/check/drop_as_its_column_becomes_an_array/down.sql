ALTER TABLE shop.products
    ALTER COLUMN state TYPE text USING state::text;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT ((state <> 'x;--'::text) OR (b IS NULL)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check a:b ((state <> ''x;--''::text) OR (b IS NULL)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT "a:b" CHECK (((state <> 'x;--'::text) OR (b IS NULL)));
