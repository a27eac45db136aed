SET LOCAL check_function_bodies = off;

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_history;

DROP VIEW hr.names;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_root ADD COLUMN twice integer GENERATED ALWAYS AS ((salary * 2)) VIRTUAL;

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    twice,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_root;

CREATE VIEW hr.employees_history AS
SELECT employees_root.id,
    employees_root.name,
    employees_root.salary,
    employees_root.twice,
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
    (employees_attributes.salary * 2) AS twice,
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
    twice,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_history h
  WHERE ((valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (valid_until > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (operation <> 'delete'::text));

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.name, h.salary, h.twice, h.department_id, h.created_at,
        h.updated_at
FROM hr.employees_history h
WHERE h.valid_from <= $1 AND h.valid_until > $1 AND h.operation <> 'delete'
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_history TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;
