DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (price > (0)::numeric));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check touch (price > (0)::numeric): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DROP TRIGGER touch ON shop.products;

DROP FUNCTION shop.touch();

ALTER TABLE shop.products ADD CONSTRAINT touch CHECK ((price > (0)::numeric));
