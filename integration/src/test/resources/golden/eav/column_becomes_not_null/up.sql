DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_entity WHERE salary IS NULL AND (length(name)) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_entity get no salary: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

UPDATE hr.employees_entity SET salary = length(name) WHERE salary IS NULL;

ALTER TABLE hr.employees_entity
    ALTER COLUMN salary SET NOT NULL;
