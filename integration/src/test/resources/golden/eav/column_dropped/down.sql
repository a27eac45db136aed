SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION hr.hr_employees_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_nestloop TO 'off'
 SET enable_mergejoin TO 'off'
 SET jit TO 'off'
AS $function$
DECLARE
    writer text := set_config('pgcraft.writer', 'hr.employees', true);
BEGIN
    INSERT INTO hr.employees_attribute (id, name, salary, grade, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'grade' THEN o.grade END,
        CASE x.attribute WHEN 'department_id' THEN o.department_id END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
        n.changed_at, 'update', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (VALUES
        ('name', o.name::text COLLATE "C" IS DISTINCT FROM n.name::text COLLATE "C"),
        ('salary', o.salary IS DISTINCT FROM n.salary),
        ('grade', o.grade IS DISTINCT FROM n.grade),
        ('department_id', o.department_id IS DISTINCT FROM n.department_id)) x (attribute, changed)
    LEFT JOIN LATERAL (
        SELECT l.until, l.transaction FROM hr.employees_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
        ORDER BY l.until DESC LIMIT 1) p ON true
    WHERE x.changed AND n.changed_at > o.changed_at
        AND (o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp())
        AND (o.changed_in <> pg_current_xact_id() OR p.until < transaction_timestamp()
            OR p.transaction IS DISTINCT FROM pg_current_xact_id());
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION hr.hr_employees_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_variable
DECLARE
    moment timestamptz := clock_timestamp();
    writer text := set_config('pgcraft.writer', 'hr.employees', true);
BEGIN
    INSERT INTO hr.employees_attribute (id, name, salary, grade, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'grade' THEN o.grade END,
        CASE x.attribute WHEN 'department_id' THEN o.department_id END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM hr.employees_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
            ORDER BY l.until DESC LIMIT 1) END),
        o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
        'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    CROSS JOIN (VALUES
        (''), ('name'), ('salary'), ('grade'), ('department_id')) x (attribute)
    WHERE o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp();
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION hr.employees_erase(id bigint, columns text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    unknown text;
    sets text;
    emptied text[] := $2;
BEGIN
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'values of % are erased at READ COMMITTED only: % may not see all versions', 'hr.employees',
                upper(current_setting('transaction_isolation'))
            USING ERRCODE = 'feature_not_supported',
                HINT = 'BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED';
    END IF;
    SELECT c.name INTO unknown
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary', 'grade', 'department_id']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary', 'grade', 'department_id']::text[]);
    IF sets IS NOT NULL THEN
        EXECUTE 'UPDATE ' || 'hr.employees_entity' || ' r SET ' || sets || ' WHERE ' || 'r.id = $1' USING $1;
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
    IF sets IS NOT NULL THEN
        PERFORM set_config('pgcraft.writer', 'hr.employees', true);
        EXECUTE 'UPDATE ' || 'hr.employees_attribute' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2 AND l.attribute = ANY ($1)' USING emptied, $1;
        PERFORM set_config('pgcraft.writer', '', true);
    END IF;
EXCEPTION
    WHEN not_null_violation THEN
        RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', 'hr.employees', SQLERRM
            USING ERRCODE = 'not_null_violation',
                HINT = 'delete the row first, or update it to something else';
END
$function$;

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.names;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_lives;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees_former;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_attribute DROP CONSTRAINT ck__employees_attribute__attribute;

ALTER TABLE hr.employees_entity ADD COLUMN grade integer DEFAULT 3 NOT NULL;

ALTER TABLE hr.employees_attribute ADD COLUMN grade integer;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attribute WHERE NOT (num_nonnulls(name, salary, grade, department_id) <= 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attribute violate check ck__employees_attribute__attribute (num_nonnulls(name, salary, grade, department_id) <= 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_attribute ADD CONSTRAINT ck__employees_attribute__attribute CHECK ((num_nonnulls(name, salary, grade, department_id) <= 1));

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    grade,
    department_id,
    created_at
   FROM hr.employees_entity;

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE VIEW hr.employees_lives AS
SELECT e.id,
    e.name,
    e.salary,
    e.grade,
    e.department_id,
    e.created_at,
    e.valid_from,
    NULL::timestamp with time zone AS valid_to,
    e.changed_at
   FROM hr.employees_entity e
UNION ALL
 SELECT d.id,
    ( SELECT l.name
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'name'::text) AND (l.until = d.until))) AS name,
    ( SELECT l.salary
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'salary'::text) AND (l.until = d.until))) AS salary,
    ( SELECT l.grade
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'grade'::text) AND (l.until = d.until))) AS grade,
    ( SELECT l.department_id
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'department_id'::text) AND (l.until = d.until))) AS department_id,
    d.created_at,
    d.born AS valid_from,
    d.until AS valid_to,
    d.until AS changed_at
   FROM hr.employees_attribute d
  WHERE (d.attribute = ''::text);

COMMENT ON VIEW hr.employees_lives IS 'all entities of hr.employees that ever were';

CREATE VIEW hr.employees_history AS
SELECT l.id,
    l.attribute,
    l.name,
    l.salary,
    l.grade,
    l.department_id,
    l.since AS valid_from,
    l.until AS valid_to,
    COALESCE(( SELECT p.operation
           FROM hr.employees_attribute p
          WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
          ORDER BY p.until DESC
         LIMIT 1), 'insert'::text) AS operation,
    COALESCE(( SELECT p.changed_by
           FROM hr.employees_attribute p
          WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
          ORDER BY p.until DESC
         LIMIT 1), l.born_by) AS changed_by,
        CASE
            WHEN (( SELECT p.until
               FROM hr.employees_attribute p
              WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
              ORDER BY p.until DESC
             LIMIT 1) IS NULL) THEN l.born_claim
            ELSE ( SELECT p.claim
               FROM hr.employees_attribute p
              WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
              ORDER BY p.until DESC
             LIMIT 1)
        END AS claim,
    l.erased
   FROM hr.employees_attribute l
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text, 'grade'::text, 'department_id'::text]))
UNION ALL
 SELECT e.id,
    x.attribute,
        CASE x.attribute
            WHEN 'name'::text THEN e.name
            ELSE NULL::text
        END AS name,
        CASE x.attribute
            WHEN 'salary'::text THEN e.salary
            ELSE NULL::integer
        END AS salary,
        CASE x.attribute
            WHEN 'grade'::text THEN e.grade
            ELSE NULL::integer
        END AS grade,
        CASE x.attribute
            WHEN 'department_id'::text THEN e.department_id
            ELSE NULL::bigint
        END AS department_id,
    COALESCE(( SELECT p.until
           FROM hr.employees_attribute p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), e.valid_from) AS valid_from,
    NULL::timestamp with time zone AS valid_to,
    COALESCE(( SELECT p.operation
           FROM hr.employees_attribute p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), 'insert'::text) AS operation,
    COALESCE(( SELECT p.changed_by
           FROM hr.employees_attribute p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), e.changed_by) AS changed_by,
        CASE
            WHEN (( SELECT p.until
               FROM hr.employees_attribute p
              WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
              ORDER BY p.until DESC
             LIMIT 1) IS NULL) THEN e.claim
            ELSE ( SELECT p.claim
               FROM hr.employees_attribute p
              WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
              ORDER BY p.until DESC
             LIMIT 1)
        END AS claim,
    NULL::jsonb AS erased
   FROM (hr.employees_entity e
     CROSS JOIN ( VALUES ('name'::text), ('salary'::text), ('grade'::text), ('department_id'::text)) x(attribute));

COMMENT ON VIEW hr.employees_history IS 'all values of all attributes of hr.employees';

CREATE VIEW hr.employees_former AS
SELECT l.id,
    l.attribute,
    l.name,
    l.salary,
    l.grade,
    l.department_id,
    l.since AS valid_from,
    l.until AS valid_to
   FROM (hr.employees_attribute l
     CROSS JOIN ( SELECT) only_to_read)
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text, 'grade'::text, 'department_id'::text]));

COMMENT ON VIEW hr.employees_former IS 'former values of attributes of hr.employees';

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    grade,
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
                    WHEN (f3.attribute IS NULL) THEN v.grade
                    ELSE f3.grade
                END AS grade,
                CASE
                    WHEN (f4.attribute IS NULL) THEN v.department_id
                    ELSE f4.department_id
                END AS department_id,
            v.created_at
           FROM ((((hr.employees_lives v
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
                    l.grade
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'grade'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f3 ON (((f3.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.department_id
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'department_id'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f4 ON (((f4.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, name, salary, grade, department_id, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.name ELSE f1.name END AS name,
        CASE WHEN f2.attribute IS NULL THEN v.salary ELSE f2.salary END AS salary,
        CASE WHEN f3.attribute IS NULL THEN v.grade ELSE f3.grade END AS grade,
        CASE WHEN f4.attribute IS NULL THEN v.department_id ELSE f4.department_id END AS department_id,
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
        SELECT l.id, l.attribute, l.grade FROM hr.employees_former l
        WHERE l.attribute = 'grade' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f3 ON f3.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.department_id FROM hr.employees_former l
        WHERE l.attribute = 'department_id' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f4 ON f4.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_lives TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_history TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_former TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;
