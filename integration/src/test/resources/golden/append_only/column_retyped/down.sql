SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_root WHERE pg_catalog.round(salary) NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_root are out of range in salary (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attributes WHERE pg_catalog.round(salary) NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attributes are out of range in salary (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.names;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_root DROP CONSTRAINT positive_salary;

ALTER TABLE hr.employees_root
    ALTER COLUMN salary DROP DEFAULT,
    ALTER COLUMN salary TYPE integer,
    ALTER COLUMN salary SET DEFAULT 10;

ALTER TABLE hr.employees_attributes
    ALTER COLUMN salary TYPE integer;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_root WHERE NOT (salary > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_root violate check positive_salary (salary > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_root ADD CONSTRAINT positive_salary CHECK ((salary > 0));

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_root;

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE VIEW hr.employees_history AS
SELECT employees_root.id,
    employees_root.name,
    employees_root.salary,
    employees_root.department_id,
    employees_root.created_at,
    employees_root.updated_at,
    employees_root.valid_from,
    NULL::timestamp with time zone AS valid_to,
    employees_root.operation,
    employees_root.changed_by,
    employees_root.claim,
    NULL::jsonb AS erased,
    'infinity'::timestamp with time zone AS valid_until
   FROM hr.employees_root
UNION ALL
 SELECT employees_attributes.id,
    employees_attributes.name,
    employees_attributes.salary,
    employees_attributes.department_id,
    employees_attributes.created_at,
    employees_attributes.updated_at,
    employees_attributes.valid_from,
    employees_attributes.valid_to,
    employees_attributes.operation,
    employees_attributes.changed_by,
    employees_attributes.claim,
    employees_attributes.erased,
    employees_attributes.valid_to AS valid_until
   FROM hr.employees_attributes;

COMMENT ON VIEW hr.employees_history IS 'all versions of hr.employees';

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_history h
  WHERE ((valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (valid_until > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (operation <> 'delete'::text));

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.name, h.salary, h.department_id, h.created_at, h.updated_at
FROM hr.employees_history h
WHERE h.valid_from <= $1 AND h.valid_until > $1 AND h.operation <> 'delete'
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_history TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;
