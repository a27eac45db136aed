-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (price > (1)::numeric));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check dear (price > (1)::numeric): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products DROP CONSTRAINT dear;

ALTER TABLE shop.products ADD CONSTRAINT dear CHECK ((price > (1)::numeric)) NOT VALID;

-- step 2

ALTER TABLE shop.products VALIDATE CONSTRAINT dear;
