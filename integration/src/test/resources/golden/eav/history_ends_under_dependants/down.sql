SET LOCAL check_function_bodies = off;

REVOKE SELECT, INSERT, UPDATE, DELETE ON hr.employees FROM app;

DROP MATERIALIZED VIEW hr.kept;

ALTER SEQUENCE hr.employees_id_seq RENAME TO employees_entity_id_seq;

CREATE VIEW hr.pgcraft_former_employees AS
SELECT id,
    name,
    email,
    boss_id,
    salary,
    created_at
   FROM hr.employees;

COMMENT ON VIEW hr.pgcraft_former_employees IS 'who works here';

CREATE OR REPLACE FUNCTION hr.count_all()
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM hr.pgcraft_former_employees;
END;

CREATE OR REPLACE VIEW hr.names AS
SELECT id,
    name
   FROM hr.pgcraft_former_employees;

COMMENT ON TABLE hr.employees IS 'pgcraft: closed; the rows of hr.employees';

COMMENT ON COLUMN hr.pgcraft_former_employees.name IS 'as it is called out';

CREATE MATERIALIZED VIEW hr.kept AS
SELECT id,
    name
   FROM hr.pgcraft_former_employees;

CREATE UNIQUE INDEX uq__kept__id ON hr.kept USING btree (id);

CREATE TABLE hr.employees_attribute (
    id bigint NOT NULL,
    name text,
    email text,
    boss_id bigint,
    salary integer,
    created_at timestamp with time zone,
    attribute text NOT NULL,
    since timestamp with time zone NOT NULL,
    born timestamp with time zone NOT NULL,
    born_by text NOT NULL,
    born_claim text,
    until timestamp with time zone NOT NULL,
    operation text NOT NULL,
    changed_by text NOT NULL,
    claim text,
    transaction xid8 NOT NULL,
    erased jsonb,
    CONSTRAINT pk__employees_attribute__attribute_id_until PRIMARY KEY (attribute, id, until),
    CONSTRAINT ck__employees_attribute__attribute CHECK ((num_nonnulls(name, email, boss_id, salary) <= 1)),
    CONSTRAINT ck__employees_attribute__until CHECK (((born <= since) AND (since < until)))
);

COMMENT ON TABLE hr.employees_attribute IS 'pgcraft: closed; former values of attributes of hr.employees';

CREATE INDEX ix__employees_attribute__until ON hr.employees_attribute USING btree (until) WHERE (attribute = ''::text);

ALTER TABLE hr.employees ADD COLUMN valid_from timestamp with time zone DEFAULT clock_timestamp() CONSTRAINT employees_entity_valid_from_not_null NOT NULL;

ALTER TABLE hr.employees ADD COLUMN transaction xid8 DEFAULT pg_current_xact_id() CONSTRAINT employees_entity_transaction_not_null NOT NULL;

ALTER TABLE hr.employees ADD COLUMN claim text DEFAULT ((NULLIF(current_setting('request.jwt.claims'::text, true), ''::text))::jsonb ->> 'sub'::text);

ALTER TABLE hr.employees ADD COLUMN changed_in xid8 DEFAULT pg_current_xact_id() CONSTRAINT employees_entity_changed_in_not_null NOT NULL;

ALTER TABLE hr.employees ADD COLUMN changed_by text DEFAULT SESSION_USER CONSTRAINT employees_entity_changed_by_not_null NOT NULL;

ALTER TABLE hr.employees ADD COLUMN changed_at timestamp with time zone DEFAULT clock_timestamp() CONSTRAINT employees_entity_changed_at_not_null NOT NULL;

CREATE VIEW hr.employees_lives AS
SELECT e.id,
    e.name,
    e.email,
    e.boss_id,
    e.salary,
    e.created_at,
    e.valid_from,
    NULL::timestamp with time zone AS valid_to,
    e.changed_at
   FROM hr.employees e
UNION ALL
 SELECT d.id,
    ( SELECT l.name
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'name'::text) AND (l.until = d.until))) AS name,
    ( SELECT l.email
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'email'::text) AND (l.until = d.until))) AS email,
    ( SELECT l.boss_id
           FROM hr.employees_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'boss_id'::text) AND (l.until = d.until))) AS boss_id,
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
    l.email,
    l.boss_id,
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
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'email'::text, 'boss_id'::text, 'salary'::text]))
UNION ALL
 SELECT e.id,
    x.attribute,
        CASE x.attribute
            WHEN 'name'::text THEN e.name
            ELSE NULL::text
        END AS name,
        CASE x.attribute
            WHEN 'email'::text THEN e.email
            ELSE NULL::text
        END AS email,
        CASE x.attribute
            WHEN 'boss_id'::text THEN e.boss_id
            ELSE NULL::bigint
        END AS boss_id,
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
   FROM (hr.employees e
     CROSS JOIN ( VALUES ('name'::text), ('email'::text), ('boss_id'::text), ('salary'::text)) x(attribute));

COMMENT ON VIEW hr.employees_history IS 'all values of all attributes of hr.employees';

CREATE VIEW hr.employees_former AS
SELECT l.id,
    l.attribute,
    l.name,
    l.email,
    l.boss_id,
    l.salary,
    l.since AS valid_from,
    l.until AS valid_to
   FROM (hr.employees_attribute l
     CROSS JOIN ( SELECT) only_to_read)
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'email'::text, 'boss_id'::text, 'salary'::text]));

COMMENT ON VIEW hr.employees_former IS 'former values of attributes of hr.employees';

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    email,
    boss_id,
    salary,
    created_at
   FROM ( SELECT v.id,
                CASE
                    WHEN (f1.attribute IS NULL) THEN v.name
                    ELSE f1.name
                END AS name,
                CASE
                    WHEN (f2.attribute IS NULL) THEN v.email
                    ELSE f2.email
                END AS email,
                CASE
                    WHEN (f3.attribute IS NULL) THEN v.boss_id
                    ELSE f3.boss_id
                END AS boss_id,
                CASE
                    WHEN (f4.attribute IS NULL) THEN v.salary
                    ELSE f4.salary
                END AS salary,
            v.created_at
           FROM ((((hr.employees_lives v
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.name
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'name'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f1 ON (((f1.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.email
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'email'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f2 ON (((f2.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.boss_id
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'boss_id'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f3 ON (((f3.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.salary
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'salary'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f4 ON (((f4.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.hr_employees_update()
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
    INSERT INTO hr.employees_attribute (id, name, email, boss_id, salary, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'email' THEN o.email END,
        CASE x.attribute WHEN 'boss_id' THEN o.boss_id END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
        n.changed_at, 'update', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (VALUES
        ('name', o.name::text COLLATE "C" IS DISTINCT FROM n.name::text COLLATE "C"),
        ('email', o.email::text COLLATE "C" IS DISTINCT FROM n.email::text COLLATE "C"),
        ('boss_id', o.boss_id IS DISTINCT FROM n.boss_id),
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

COMMENT ON FUNCTION hr.hr_employees_update() IS 'pgcraft: closed; keeps the history of hr.employees';

CREATE FUNCTION hr.hr_employees_touch()
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

CREATE FUNCTION hr.hr_employees_insert()
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

COMMENT ON FUNCTION hr.hr_employees_insert() IS 'pgcraft: closed; keeps the history of hr.employees';

CREATE FUNCTION hr.hr_employees_delete()
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
    INSERT INTO hr.employees_attribute (id, name, email, boss_id, salary, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'email' THEN o.email END,
        CASE x.attribute WHEN 'boss_id' THEN o.boss_id END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM hr.employees_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
            ORDER BY l.until DESC LIMIT 1) END),
        o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
        'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    CROSS JOIN (VALUES
        (''), ('name'), ('email'), ('boss_id'), ('salary')) x (attribute)
    WHERE o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp();
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION hr.hr_employees_delete() IS 'pgcraft: closed; keeps the history of hr.employees';

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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'email', 'boss_id', 'salary']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'email', 'boss_id', 'salary']::text[]);
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
 RETURNS SETOF hr.pgcraft_former_employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, name, email, boss_id, salary, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.name ELSE f1.name END AS name,
        CASE WHEN f2.attribute IS NULL THEN v.email ELSE f2.email END AS email,
        CASE WHEN f3.attribute IS NULL THEN v.boss_id ELSE f3.boss_id END AS boss_id,
        CASE WHEN f4.attribute IS NULL THEN v.salary ELSE f4.salary END AS salary,
        v.created_at
    FROM hr.employees_lives v
    LEFT JOIN (
        SELECT l.id, l.attribute, l.name FROM hr.employees_former l
        WHERE l.attribute = 'name' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f1 ON f1.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.email FROM hr.employees_former l
        WHERE l.attribute = 'email' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f2 ON f2.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.boss_id FROM hr.employees_former l
        WHERE l.attribute = 'boss_id' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f3 ON f3.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.salary FROM hr.employees_former l
        WHERE l.attribute = 'salary' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f4 ON f4.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

CREATE FUNCTION hr._protect_hr_employees_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'TRUNCATE of hr.employees is refused: it would leave no history'
        USING ERRCODE = '0A000',
            HINT = 'use DELETE';
END
$function$;

CREATE FUNCTION hr._protect_hr_employees_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'hr.employees cannot be written to while pgcraft.as_of is set'
        USING ERRCODE = '25006',
            HINT = 'RESET pgcraft.as_of first';
END
$function$;

CREATE FUNCTION hr._protect_hr_employees_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'the key of hr.employees cannot be updated: by it, its history is found'
        USING ERRCODE = '0A000',
            HINT = 'insert a new row, and delete this one';
END
$function$;

CREATE FUNCTION hr._protect_hr_employees_attribute_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.employees' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.employees_attribute'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to hr.employees; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE TRIGGER _protect_hr_employees_attribute_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.employees_attribute FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_employees_attribute_write();

CREATE TRIGGER hr_employees_update AFTER UPDATE ON hr.employees REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_employees_update();

CREATE TRIGGER hr_employees_touch BEFORE UPDATE ON hr.employees FOR EACH ROW EXECUTE FUNCTION hr.hr_employees_touch();

CREATE TRIGGER hr_employees_insert AFTER INSERT ON hr.employees REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_employees_insert();

CREATE TRIGGER hr_employees_delete AFTER DELETE ON hr.employees REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_employees_delete();

CREATE TRIGGER _protect_hr_employees_truncate BEFORE TRUNCATE ON hr.employees FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_employees_truncate();

CREATE TRIGGER _protect_hr_employees_past BEFORE INSERT OR DELETE OR UPDATE ON hr.employees FOR EACH STATEMENT WHEN ((current_setting('pgcraft.as_of'::text, true) <> ''::text)) EXECUTE FUNCTION hr._protect_hr_employees_past();

CREATE TRIGGER _protect_hr_employees_key BEFORE UPDATE OF id ON hr.employees FOR EACH ROW WHEN ((old.id IS DISTINCT FROM new.id)) EXECUTE FUNCTION hr._protect_hr_employees_key();

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.pgcraft_former_employees TO app;

REVOKE EXECUTE ON ROUTINE hr.hr_employees_update() FROM public;

REVOKE EXECUTE ON ROUTINE hr.hr_employees_insert() FROM public;

REVOKE EXECUTE ON ROUTINE hr.hr_employees_delete() FROM public;

REVOKE EXECUTE ON ROUTINE hr.employees_erase(bigint, text[]) FROM public;

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
            WHERE c.oid = ANY (ARRAY['hr.employees', 'hr.employees_attribute']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.hr_employees_update()', 'hr.hr_employees_insert()', 'hr.hr_employees_delete()', 'hr.employees_erase(bigint, text[])']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_salary_not_null TO employees_entity_salary_not_null;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_name_not_null TO employees_entity_name_not_null;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_id_not_null TO employees_entity_id_not_null;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_created_at_not_null TO employees_entity_created_at_not_null;

ALTER TABLE hr.employees RENAME TO employees_entity;

ALTER VIEW hr.pgcraft_former_employees RENAME TO employees;
