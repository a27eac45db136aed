DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE NOT (weight > 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things violate check heavy (weight > 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ONLY shop.things WHERE NOT (id > '-1'::integer));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.things violate check only_there (id > ''-1''::integer): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.things DROP CONSTRAINT heavy;

ALTER TABLE shop.things DROP CONSTRAINT only_here;

ALTER TABLE shop.things ADD CONSTRAINT heavy CHECK ((weight > 1));

ALTER TABLE shop.things ADD CONSTRAINT only_there CHECK ((id > '-1'::integer)) NO INHERIT;
