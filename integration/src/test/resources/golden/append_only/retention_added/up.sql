SET LOCAL check_function_bodies = off;

CREATE FUNCTION hr._remembers(moment timestamp with time zone, retention interval, resource text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
BEGIN
    IF moment < greatest(now(), clock_timestamp() - INTERVAL '1 hour') - retention THEN
        RAISE EXCEPTION 'what % was is kept for %, and % is before that', resource, retention, moment
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'its history shows what is left of that time';
    END IF;
    RETURN true;
END
$function$;

COMMENT ON FUNCTION hr._remembers(timestamp with time zone, interval, text) IS 'refuses moments of which not all is kept';

CREATE OR REPLACE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_history h
  WHERE ((valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (valid_until > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (operation <> 'delete'::text) AND hr._remembers(COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp()), '5 years'::interval, 'hr.employees'::text));

CREATE OR REPLACE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.name, h.salary, h.department_id, h.created_at, h.updated_at
FROM hr.employees_history h
WHERE h.valid_from <= $1 AND h.valid_until > $1 AND h.operation <> 'delete'
    AND hr._remembers($1, INTERVAL '5 years', 'hr.employees')
$function$;

CREATE FUNCTION hr.employees_forget()
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET "DateStyle" TO 'ISO'
AS $function$
#variable_conflict use_variable
DECLARE
    edge timestamptz := now() - INTERVAL '1 hour' - INTERVAL '5 years';
    forgotten bigint := 0;
    counted bigint;
BEGIN
    PERFORM set_config('pgcraft.writer', 'hr.employees', true);
    DELETE FROM hr.employees_attributes l WHERE l.valid_to < edge;
    GET DIAGNOSTICS counted = ROW_COUNT;
    forgotten := forgotten + counted;
    PERFORM set_config('pgcraft.writer', '', true);
    RETURN forgotten;
END
$function$;

COMMENT ON FUNCTION hr.employees_forget() IS 'pgcraft: closed; forgets what ceased to hold of hr.employees long ago';

REVOKE EXECUTE ON ROUTINE hr.employees_forget() FROM public;

DO $close$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT o.kind, o.name, CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END AS who
        FROM (
            SELECT 'TABLE' AS kind, c.oid::regclass::text AS name, r.acl, c.relowner AS owner
            FROM pg_class c, LATERAL (
                SELECT c.relacl AS acl
                UNION ALL
                SELECT a.attacl FROM pg_attribute a WHERE a.attrelid = c.oid
            ) r
            WHERE c.oid = ANY (ARRAY[]::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.employees_forget()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
