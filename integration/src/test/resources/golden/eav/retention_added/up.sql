SET LOCAL check_function_bodies = off;

DROP INDEX hr.ix__employees_attribute__until;

CREATE INDEX ix__employees_attribute__until ON hr.employees_attribute USING btree (until);

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
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)) AND hr._remembers(COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp()), '5 years'::interval, 'hr.employees'::text))) s;

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
    AND hr._remembers($1, INTERVAL '5 years', 'hr.employees')
) s
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
    DELETE FROM hr.employees_attribute l
    WHERE l.until < edge AND (
        l.attribute = ''
        OR EXISTS (
            SELECT FROM hr.employees_attribute x
            WHERE x.id = l.id AND x.attribute = l.attribute AND x.born = l.born
                AND x.until > l.until AND x.until < edge)
        OR EXISTS (
            SELECT FROM hr.employees_attribute x
            WHERE x.id = l.id AND x.attribute = '' AND x.born = l.born AND x.until < edge));
    GET DIAGNOSTICS counted = ROW_COUNT;
    forgotten := forgotten + counted;
    UPDATE hr.employees_attribute l
    SET name = NULL, salary = NULL, department_id = NULL, since = l.born, erased = jsonb_build_array(jsonb_build_object(
        'columns', jsonb_build_array(l.attribute), 'at', clock_timestamp(), 'by', session_user))
    WHERE l.until < edge AND (l.since > l.born OR num_nonnulls(l.name, l.salary, l.department_id) > 0);
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
