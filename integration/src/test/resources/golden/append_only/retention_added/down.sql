SET LOCAL check_function_bodies = off;

DROP FUNCTION hr.employees_forget();

CREATE OR REPLACE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.name, h.salary, h.department_id, h.created_at, h.updated_at
FROM hr.employees_history h
WHERE h.valid_from <= $1 AND h.valid_until > $1 AND h.operation <> 'delete'
$function$;

CREATE OR REPLACE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_history h
  WHERE ((valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (valid_until > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (operation <> 'delete'::text));

DROP FUNCTION hr._remembers(timestamp with time zone, interval, text);
