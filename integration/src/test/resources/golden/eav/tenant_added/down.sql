SET LOCAL check_function_bodies = off;

DO $policies$
BEGIN
    IF pg_catalog.row_security_active('hr.employees_attribute') THEN
        ALTER TABLE hr.employees_attribute NO FORCE ROW LEVEL SECURITY;
    END IF;
    IF pg_catalog.row_security_active('hr.employees_entity') THEN
        ALTER TABLE hr.employees_entity NO FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM hr.employees_entity
            GROUP BY id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_entity have the same id as another (pk__employees__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM hr.employees_attribute
            GROUP BY attribute, id, until HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attribute have the same attribute, id, until as another (pk__employees_attribute__attribute_id_until is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $policies$
BEGIN
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'hr.employees_attribute'::regclass) THEN
        ALTER TABLE hr.employees_attribute FORCE ROW LEVEL SECURITY;
    END IF;
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'hr.employees_entity'::regclass) THEN
        ALTER TABLE hr.employees_entity FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

SET ROLE keeper;

DROP POLICY tenant_rows ON hr.employees_entity;

DROP POLICY tenant_only ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_key ON hr.employees_entity;

DROP POLICY tenant_rows ON hr.employees_attribute;

DROP POLICY tenant_only ON hr.employees_attribute;

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.names;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_lives;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_entity DROP CONSTRAINT pk__employees__id;

ALTER TABLE hr.employees_entity DROP COLUMN tenant_id;

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
    INSERT INTO hr.employees_attribute (id, name, salary, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
        n.changed_at, 'update', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (VALUES
        ('name', o.name::text COLLATE "C" IS DISTINCT FROM n.name::text COLLATE "C"),
        ('salary', o.salary IS DISTINCT FROM n.salary)) x (attribute, changed)
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

CREATE OR REPLACE FUNCTION hr.hr_employees_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        UPDATE hr.employees_entity r
        SET valid_from = clock_timestamp(), changed_at = clock_timestamp()
        FROM new_rows n
        WHERE r.id = n.id AND r.valid_from BETWEEN statement_timestamp() AND clock_timestamp();
    END IF;
    IF EXISTS (
        SELECT FROM hr.employees_attribute l
        WHERE l.attribute = '' AND l.until >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE hr.employees_entity r
        SET valid_from = e.ended + interval '1 microsecond',
            changed_at = greatest(r.changed_at, e.ended + interval '1 microsecond')
        FROM new_rows n, LATERAL (SELECT max(l.until) AS ended FROM hr.employees_attribute l WHERE l.id = n.id AND l.attribute = '') e
        WHERE r.id = n.id AND e.ended >= r.valid_from;
    END IF;
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
    INSERT INTO hr.employees_attribute (id, name, salary, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM hr.employees_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
            ORDER BY l.until DESC LIMIT 1) END),
        o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
        'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    CROSS JOIN (VALUES
        (''), ('name'), ('salary')) x (attribute)
    WHERE o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp();
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

DROP FUNCTION hr.employees_erase(uuid, bigint, text[]);

DROP FUNCTION hr.current_tenant();

DROP VIEW hr.employees_former;

DROP TABLE hr.tenants;

ALTER TABLE hr.employees_entity DISABLE ROW LEVEL SECURITY;

ALTER TABLE hr.employees_entity NO FORCE ROW LEVEL SECURITY;

ALTER TABLE hr.employees_attribute DROP CONSTRAINT pk__employees_attribute__attribute_tenant_id_id_until;

ALTER TABLE hr.employees_attribute DROP COLUMN tenant_id;

ALTER TABLE hr.employees_attribute DISABLE ROW LEVEL SECURITY;

ALTER TABLE hr.employees_attribute NO FORCE ROW LEVEL SECURITY;

ALTER TABLE hr.employees_entity ADD CONSTRAINT pk__employees__id PRIMARY KEY (id);

ALTER TABLE hr.employees_attribute ADD CONSTRAINT pk__employees_attribute__attribute_id_until PRIMARY KEY (attribute, id, until);

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    created_at
   FROM hr.employees_entity;

COMMENT ON VIEW hr.employees IS 'who works here';

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE VIEW hr.employees_lives AS
SELECT e.id,
    e.name,
    e.salary,
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
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text]))
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
     CROSS JOIN ( VALUES ('name'::text), ('salary'::text)) x(attribute));

COMMENT ON VIEW hr.employees_history IS 'all values of all attributes of hr.employees';

CREATE VIEW hr.employees_former AS
SELECT l.id,
    l.attribute,
    l.name,
    l.salary,
    l.since AS valid_from,
    l.until AS valid_to
   FROM (hr.employees_attribute l
     CROSS JOIN ( SELECT) only_to_read)
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text]));

COMMENT ON VIEW hr.employees_former IS 'former values of attributes of hr.employees';

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
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
            v.created_at
           FROM ((hr.employees_lives v
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
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.employees_erase(id bigint, columns text[])
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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary']::text[]);
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

COMMENT ON FUNCTION hr.employees_erase(bigint, text[]) IS 'pgcraft: closed; overwrites values in all versions of one row of hr.employees';

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, name, salary, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.name ELSE f1.name END AS name,
        CASE WHEN f2.attribute IS NULL THEN v.salary ELSE f2.salary END AS salary,
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
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

CREATE TRIGGER _protect_hr_employees_key BEFORE UPDATE OF id ON hr.employees_entity FOR EACH ROW WHEN ((old.id IS DISTINCT FROM new.id)) EXECUTE FUNCTION hr._protect_hr_employees_key();

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_lives TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_history TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_former TO app;

REVOKE EXECUTE ON ROUTINE hr.employees_erase(bigint, text[]) FROM public;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;

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
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.employees_erase(bigint, text[])']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

RESET ROLE;
