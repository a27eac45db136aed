DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM hr.employees
            GROUP BY code HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees have the same code as another (pk__employees__code is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE hr.employees DROP CONSTRAINT pk__employees__id;

ALTER TABLE hr.employees DROP COLUMN id;

ALTER TABLE hr.employees ADD CONSTRAINT pk__employees__code PRIMARY KEY (code);
