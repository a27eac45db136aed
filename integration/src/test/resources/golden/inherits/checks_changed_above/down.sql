DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ONLY shop.things WHERE NOT (id > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things violate check only_here (id > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE NOT (weight > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things violate check heavy (weight > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.things DROP CONSTRAINT only_there;

ALTER TABLE shop.things DROP CONSTRAINT heavy;

ALTER TABLE shop.things ADD CONSTRAINT only_here CHECK ((id > 0)) NO INHERIT;

ALTER TABLE shop.things ADD CONSTRAINT heavy CHECK ((weight > 0));
