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
    INSERT INTO hr.employees_attribute (id, name, salary, created_by, created_as, updated_at, updated_by,
        updated_as, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'created_by' THEN o.created_by END,
        CASE x.attribute WHEN 'created_as' THEN o.created_as END,
        CASE x.attribute WHEN 'updated_at' THEN o.updated_at END,
        CASE x.attribute WHEN 'updated_by' THEN o.updated_by END,
        CASE x.attribute WHEN 'updated_as' THEN o.updated_as END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
        n.changed_at, 'update', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (VALUES
        ('name', o.name::text COLLATE "C" IS DISTINCT FROM n.name::text COLLATE "C"),
        ('salary', o.salary IS DISTINCT FROM n.salary),
        ('created_by', o.created_by::text COLLATE "C" IS DISTINCT FROM n.created_by::text COLLATE "C"),
        ('created_as', o.created_as::text COLLATE "C" IS DISTINCT FROM n.created_as::text COLLATE "C"),
        ('updated_at', o.updated_at IS DISTINCT FROM n.updated_at),
        ('updated_by', o.updated_by::text COLLATE "C" IS DISTINCT FROM n.updated_by::text COLLATE "C"),
        ('updated_as', o.updated_as::text COLLATE "C" IS DISTINCT FROM n.updated_as::text COLLATE "C")) x (attribute, changed)
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
    NEW.updated_at := OLD.updated_at;
    IF NEW *<> OLD THEN
        NEW.changed_at := greatest(clock_timestamp(), OLD.changed_at + interval '1 microsecond');
        NEW.changed_in := pg_current_xact_id();
        NEW.updated_at := NEW.changed_at;
    END IF;
    RETURN NEW;
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
    INSERT INTO hr.employees_attribute (id, name, salary, created_by, created_as, updated_at, updated_by,
        updated_as, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'created_by' THEN o.created_by END,
        CASE x.attribute WHEN 'created_as' THEN o.created_as END,
        CASE x.attribute WHEN 'updated_at' THEN o.updated_at END,
        CASE x.attribute WHEN 'updated_by' THEN o.updated_by END,
        CASE x.attribute WHEN 'updated_as' THEN o.updated_as END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM hr.employees_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
            ORDER BY l.until DESC LIMIT 1) END),
        o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
        'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    CROSS JOIN (VALUES
        (''), ('name'), ('salary'), ('created_by'), ('created_as'), ('updated_at'), ('updated_by'), ('updated_as')) x (attribute)
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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary', 'created_by', 'created_as', 'updated_at',
        'updated_by', 'updated_as']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary', 'created_by', 'created_as', 'updated_at',
        'updated_by', 'updated_as']::text[]);
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

ALTER TABLE hr.employees_entity ADD COLUMN updated_by text;

COMMENT ON COLUMN hr.employees_entity.updated_by IS 'the login that updated it last';

ALTER TABLE hr.employees_entity ADD COLUMN updated_at timestamp with time zone DEFAULT now() NOT NULL;

ALTER TABLE hr.employees_entity ADD COLUMN updated_as text;

COMMENT ON COLUMN hr.employees_entity.updated_as IS 'as whom, in the API';

ALTER TABLE hr.employees_entity ADD COLUMN created_by text;

COMMENT ON COLUMN hr.employees_entity.created_by IS 'the login that inserted it';

ALTER TABLE hr.employees_entity ADD COLUMN created_as text;

COMMENT ON COLUMN hr.employees_entity.created_as IS 'as whom, in the API';

ALTER TABLE hr.employees_attribute ADD COLUMN updated_by text;

ALTER TABLE hr.employees_attribute ADD COLUMN updated_at timestamp with time zone;

ALTER TABLE hr.employees_attribute ADD COLUMN updated_as text;

ALTER TABLE hr.employees_attribute ADD COLUMN created_by text;

ALTER TABLE hr.employees_attribute ADD COLUMN created_as text;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attribute WHERE NOT (num_nonnulls(name, salary, created_by, created_as, updated_at, updated_by, updated_as) <= 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attribute violate check ck__employees_attribute__attribute (num_nonnulls(name, salary, created_by, created_as, updated_at, updated_by, updated_as) <= 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_attribute ADD CONSTRAINT ck__employees_attribute__attribute CHECK ((num_nonnulls(name, salary, created_by, created_as, updated_at, updated_by, updated_as) <= 1));

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    created_at,
    created_by,
    created_as,
    updated_at,
    updated_by,
    updated_as
   FROM hr.employees_entity;

COMMENT ON VIEW hr.employees IS 'who works here';

COMMENT ON COLUMN hr.employees.updated_by IS 'the login that updated it last';

COMMENT ON COLUMN hr.employees.updated_as IS 'as whom, in the API';

COMMENT ON COLUMN hr.employees.created_by IS 'the login that inserted it';

COMMENT ON COLUMN hr.employees.created_as IS 'as whom, in the API';

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE VIEW hr.employees_lives AS
SELECT e.id,
    e.name,
    e.salary,
    e.created_at,
    e.created_by,
    e.created_as,
    e.updated_at,
    e.updated_by,
    e.updated_as,
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
    d.created_at,
    ( SELECT l.created_by
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'created_by'::text) AND (l.until = d.until))) AS created_by,
    ( SELECT l.created_as
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'created_as'::text) AND (l.until = d.until))) AS created_as,
    ( SELECT l.updated_at
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'updated_at'::text) AND (l.until = d.until))) AS updated_at,
    ( SELECT l.updated_by
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'updated_by'::text) AND (l.until = d.until))) AS updated_by,
    ( SELECT l.updated_as
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'updated_as'::text) AND (l.until = d.until))) AS updated_as,
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
    l.created_by,
    l.created_as,
    l.updated_at,
    l.updated_by,
    l.updated_as,
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
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text, 'created_by'::text, 'created_as'::text, 'updated_at'::text, 'updated_by'::text, 'updated_as'::text]))
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
            WHEN 'created_by'::text THEN e.created_by
            ELSE NULL::text
        END AS created_by,
        CASE x.attribute
            WHEN 'created_as'::text THEN e.created_as
            ELSE NULL::text
        END AS created_as,
        CASE x.attribute
            WHEN 'updated_at'::text THEN e.updated_at
            ELSE NULL::timestamp with time zone
        END AS updated_at,
        CASE x.attribute
            WHEN 'updated_by'::text THEN e.updated_by
            ELSE NULL::text
        END AS updated_by,
        CASE x.attribute
            WHEN 'updated_as'::text THEN e.updated_as
            ELSE NULL::text
        END AS updated_as,
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
     CROSS JOIN ( VALUES ('name'::text), ('salary'::text), ('created_by'::text), ('created_as'::text), ('updated_at'::text), ('updated_by'::text), ('updated_as'::text)) x(attribute));

COMMENT ON VIEW hr.employees_history IS 'all values of all attributes of hr.employees';

CREATE VIEW hr.employees_former AS
SELECT l.id,
    l.attribute,
    l.name,
    l.salary,
    l.created_by,
    l.created_as,
    l.updated_at,
    l.updated_by,
    l.updated_as,
    l.since AS valid_from,
    l.until AS valid_to
   FROM (hr.employees_attribute l
     CROSS JOIN ( SELECT) only_to_read)
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text, 'created_by'::text, 'created_as'::text, 'updated_at'::text, 'updated_by'::text, 'updated_as'::text]));

COMMENT ON VIEW hr.employees_former IS 'former values of attributes of hr.employees';

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    created_at,
    created_by,
    created_as,
    updated_at,
    updated_by,
    updated_as
   FROM ( SELECT v.id,
                CASE
                    WHEN (f1.attribute IS NULL) THEN v.name
                    ELSE f1.name
                END AS name,
                CASE
                    WHEN (f2.attribute IS NULL) THEN v.salary
                    ELSE f2.salary
                END AS salary,
            v.created_at,
                CASE
                    WHEN (f3.attribute IS NULL) THEN v.created_by
                    ELSE f3.created_by
                END AS created_by,
                CASE
                    WHEN (f4.attribute IS NULL) THEN v.created_as
                    ELSE f4.created_as
                END AS created_as,
                CASE
                    WHEN (f5.attribute IS NULL) THEN v.updated_at
                    ELSE f5.updated_at
                END AS updated_at,
                CASE
                    WHEN (f6.attribute IS NULL) THEN v.updated_by
                    ELSE f6.updated_by
                END AS updated_by,
                CASE
                    WHEN (f7.attribute IS NULL) THEN v.updated_as
                    ELSE f7.updated_as
                END AS updated_as
           FROM (((((((hr.employees_lives v
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
                    l.created_by
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'created_by'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f3 ON (((f3.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.created_as
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'created_as'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f4 ON (((f4.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.updated_at
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'updated_at'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f5 ON (((f5.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.updated_by
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'updated_by'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f6 ON (((f6.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.updated_as
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'updated_as'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f7 ON (((f7.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.hr_employees_audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    NEW.updated_at := now();
    NEW.updated_by := session_user;
    NEW.updated_as := nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sub';
    IF TG_OP = 'INSERT' THEN
        NEW.created_at := NEW.updated_at;
        NEW.created_by := NEW.updated_by;
        NEW.created_as := NEW.updated_as;
    ELSE
        NEW.created_at := OLD.created_at;
        NEW.created_by := OLD.created_by;
        NEW.created_as := OLD.created_as;
    END IF;
    RETURN NEW;
END
$function$;

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, name, salary, created_at, created_by, created_as, updated_at, updated_by, updated_as
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.name ELSE f1.name END AS name,
        CASE WHEN f2.attribute IS NULL THEN v.salary ELSE f2.salary END AS salary,
        v.created_at,
        CASE WHEN f3.attribute IS NULL THEN v.created_by ELSE f3.created_by END AS created_by,
        CASE WHEN f4.attribute IS NULL THEN v.created_as ELSE f4.created_as END AS created_as,
        CASE WHEN f5.attribute IS NULL THEN v.updated_at ELSE f5.updated_at END AS updated_at,
        CASE WHEN f6.attribute IS NULL THEN v.updated_by ELSE f6.updated_by END AS updated_by,
        CASE WHEN f7.attribute IS NULL THEN v.updated_as ELSE f7.updated_as END AS updated_as
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
        SELECT l.id, l.attribute, l.created_by FROM hr.employees_former l
        WHERE l.attribute = 'created_by' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f3 ON f3.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.created_as FROM hr.employees_former l
        WHERE l.attribute = 'created_as' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f4 ON f4.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.updated_at FROM hr.employees_former l
        WHERE l.attribute = 'updated_at' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f5 ON f5.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.updated_by FROM hr.employees_former l
        WHERE l.attribute = 'updated_by' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f6 ON f6.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.updated_as FROM hr.employees_former l
        WHERE l.attribute = 'updated_as' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f7 ON f7.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

CREATE TRIGGER hr_employees_audit BEFORE INSERT OR UPDATE ON hr.employees_entity FOR EACH ROW EXECUTE FUNCTION hr.hr_employees_audit();

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_lives TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_history TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_former TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;
