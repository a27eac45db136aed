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
LEFT JOIN hr.employees_history f1 ON f1.id = v.id AND f1.attribute = 'name'
    AND f1.valid_from <= $1 AND f1.valid_to > $1 AND v.changed_at > $1
LEFT JOIN hr.employees_history f2 ON f2.id = v.id AND f2.attribute = 'salary'
    AND f2.valid_from <= $1 AND f2.valid_to > $1 AND v.changed_at > $1
LEFT JOIN hr.employees_history f3 ON f3.id = v.id AND f3.attribute = 'department_id'
    AND f3.valid_from <= $1 AND f3.valid_to > $1 AND v.changed_at > $1
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
             LEFT JOIN hr.employees_history f1 ON (((f1.id = v.id) AND (f1.attribute = 'name'::text) AND (f1.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (f1.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN hr.employees_history f2 ON (((f2.id = v.id) AND (f2.attribute = 'salary'::text) AND (f2.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (f2.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN hr.employees_history f3 ON (((f3.id = v.id) AND (f3.attribute = 'department_id'::text) AND (f3.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (f3.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

DROP FUNCTION hr._remembers(timestamp with time zone, interval, text);

DROP INDEX hr.ix__employees_attribute__until;

CREATE INDEX ix__employees_attribute__until ON hr.employees_attribute USING btree (until) WHERE (attribute = ''::text);
