SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION hr.hr_employees_touch()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF NEW.valid_from IS DISTINCT FROM OLD.valid_from OR NEW.changed_at IS DISTINCT FROM OLD.changed_at THEN
        RETURN NEW;
    END IF;
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
                    WHEN (f1.attribute IS NULL) THEN v.name
                    ELSE f1.name
                END AS name,
                CASE
                    WHEN (f2.attribute IS NULL) THEN v.salary
                    ELSE f2.salary
                END AS salary,
                CASE
                    WHEN (f3.attribute IS NULL) THEN v.department_id
                    ELSE f3.department_id
                END AS department_id,
            v.created_at
           FROM (((hr.employees_lives v
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.name
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'name'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f1 ON (((f1.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.salary
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'salary'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f2 ON (((f2.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.department_id
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'department_id'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f3 ON (((f3.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, name, salary, department_id, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.name ELSE f1.name END AS name,
        CASE WHEN f2.attribute IS NULL THEN v.salary ELSE f2.salary END AS salary,
        CASE WHEN f3.attribute IS NULL THEN v.department_id ELSE f3.department_id END AS department_id,
        v.created_at
    FROM hr.employees_lives v
    LEFT JOIN (
        SELECT l.id, l.attribute, l.name FROM hr.employees_former l
        WHERE l.attribute = 'name' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f1 ON f1.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.salary FROM hr.employees_former l
        WHERE l.attribute = 'salary' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f2 ON f2.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.department_id FROM hr.employees_former l
        WHERE l.attribute = 'department_id' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f3 ON f3.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;
