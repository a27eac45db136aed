SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION hr.hr_employees_touch()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    NEW.changed_in := OLD.changed_in;
    NEW.changed_by := OLD.changed_by;
    NEW.claim := OLD.claim;
    NEW.transaction := OLD.transaction;
    NEW.created_at := OLD.created_at;
    IF NEW *<> OLD THEN
        NEW.changed_at := greatest(clock_timestamp(), OLD.changed_at + interval '1 microsecond');
        NEW.changed_in := pg_current_xact_id();
        NULL;
    END IF;
    RETURN NEW;
END
$function$;

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.names;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_entity DROP COLUMN twice;

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    department_id,
    created_at
   FROM hr.employees_entity;

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    department_id,
    created_at
   FROM ( SELECT v.id,
                CASE
                    WHEN f1.was THEN f1.before
                    ELSE v.name
                END AS name,
                CASE
                    WHEN f2.was THEN f2.before
                    ELSE v.salary
                END AS salary,
                CASE
                    WHEN f3.was THEN f3.before
                    ELSE v.department_id
                END AS department_id,
            v.created_at
           FROM (((hr.employees_lives v
             LEFT JOIN LATERAL ( SELECT true AS was,
                    h.name AS before
                   FROM hr.employees_history h
                  WHERE ((h.id = v.id) AND (h.attribute = 'name'::text) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)) AND (h.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)))
                  ORDER BY h.valid_to
                 LIMIT 1) f1 ON (true))
             LEFT JOIN LATERAL ( SELECT true AS was,
                    h.salary AS before
                   FROM hr.employees_history h
                  WHERE ((h.id = v.id) AND (h.attribute = 'salary'::text) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)) AND (h.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)))
                  ORDER BY h.valid_to
                 LIMIT 1) f2 ON (true))
             LEFT JOIN LATERAL ( SELECT true AS was,
                    h.department_id AS before
                   FROM hr.employees_history h
                  WHERE ((h.id = v.id) AND (h.attribute = 'department_id'::text) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)) AND (h.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)))
                  ORDER BY h.valid_to
                 LIMIT 1) f3 ON (true))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, 'infinity'::timestamp with time zone)) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, name, salary, department_id, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.was THEN f1.before ELSE v.name END AS name,
        CASE WHEN f2.was THEN f2.before ELSE v.salary END AS salary,
        CASE WHEN f3.was THEN f3.before ELSE v.department_id END AS department_id,
        v.created_at
    FROM hr.employees_lives v
LEFT JOIN LATERAL (
    SELECT true AS was, h.name AS before
    FROM hr.employees_history h
    WHERE h.id = v.id AND h.attribute = 'name' AND v.changed_at > moment AND h.valid_to > moment
    ORDER BY h.valid_to
    LIMIT 1
) f1 ON true
LEFT JOIN LATERAL (
    SELECT true AS was, h.salary AS before
    FROM hr.employees_history h
    WHERE h.id = v.id AND h.attribute = 'salary' AND v.changed_at > moment AND h.valid_to > moment
    ORDER BY h.valid_to
    LIMIT 1
) f2 ON true
LEFT JOIN LATERAL (
    SELECT true AS was, h.department_id AS before
    FROM hr.employees_history h
    WHERE h.id = v.id AND h.attribute = 'department_id' AND v.changed_at > moment AND h.valid_to > moment
    ORDER BY h.valid_to
    LIMIT 1
) f3 ON true
    WHERE v.valid_from <= moment AND (v.valid_to > moment OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;
