DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE NOT (price > 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things violate check positive (price > 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.books NO INHERIT shop.things;

ALTER TABLE shop.things DROP CONSTRAINT positive;

ALTER TABLE shop.books DROP CONSTRAINT positive;

ALTER TABLE shop.things ADD CONSTRAINT positive CHECK ((price > 1));
