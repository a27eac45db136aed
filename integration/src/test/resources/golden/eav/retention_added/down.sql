SET LOCAL check_function_bodies = off;

DROP FUNCTION hr.employees_forget();

CREATE OR REPLACE FUNCTION hr.employees_as_of(moment timestamp with time zone)
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

CREATE OR REPLACE VIEW hr.employees_at AS
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

DROP FUNCTION hr._remembers(timestamp with time zone, interval, text);

DROP INDEX hr.ix__employees_attribute__until;

CREATE INDEX ix__employees_attribute__until ON hr.employees_attribute USING btree (until) WHERE (attribute = ''::text);
