DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE NOT (price > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things violate check positive (price > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.things DROP CONSTRAINT positive;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.books WHERE NOT (price > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.books violate check positive (price > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.books ADD CONSTRAINT positive CHECK ((price > 0));

ALTER TABLE shop.things ADD CONSTRAINT positive CHECK ((price > 0));

ALTER TABLE shop.books INHERIT shop.things;
