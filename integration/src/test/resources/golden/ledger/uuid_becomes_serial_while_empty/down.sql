DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees);
BEGIN
    IF offending > 0 THEN
        RAISE restrict_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees are known by id, and no cast leads from bigint to uuid: ', offending),
            HINT = 'a key stays what it is as long as there are rows: make another resource with the new key, and copy them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees
    ALTER COLUMN id DROP IDENTITY;

ALTER TABLE hr.employees
    ALTER COLUMN id TYPE uuid USING NULL,
    ALTER COLUMN id SET DEFAULT gen_random_uuid();
