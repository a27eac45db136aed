DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM hr.employees_entity
            GROUP BY name HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_entity have the same name as another (one_name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_entity WHERE NOT (length(name) < 50));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_entity violate check short_name (length(name) < 50): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_entity ADD CONSTRAINT one_name UNIQUE (name);

ALTER TABLE hr.employees_entity ADD CONSTRAINT short_name CHECK ((length(name) < 50));

CREATE INDEX by_salary ON hr.employees_entity USING btree (salary);
