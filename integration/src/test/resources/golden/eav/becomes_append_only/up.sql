SET LOCAL check_function_bodies = off;

ALTER TABLE hr.employees_entity RENAME TO employees_root;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_changed_by_not_null TO employees_root_changed_by_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_created_at_not_null TO employees_root_created_at_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_id_not_null TO employees_root_id_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_name_not_null TO employees_root_name_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_salary_not_null TO employees_root_salary_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_transaction_not_null TO employees_root_transaction_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_entity_valid_from_not_null TO employees_root_valid_from_not_null;

DROP TRIGGER _protect_hr_employees_attribute_write ON hr.employees_attribute;

DROP FUNCTION hr._protect_hr_employees_attribute_write();

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_former;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees_lives;

DROP VIEW hr.names;

DROP VIEW hr.employees;

DROP TABLE hr.employees_attribute;

ALTER TABLE hr.employees_root DROP COLUMN changed_at;

ALTER TABLE hr.employees_root DROP COLUMN changed_in;

CREATE TABLE hr.employees_attributes (
    id bigint NOT NULL,
    name text,
    salary integer,
    department_id bigint,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    operation text NOT NULL,
    changed_by text NOT NULL,
    claim text,
    transaction xid8 NOT NULL,
    erased jsonb,
    CONSTRAINT pk__employees_attributes__id_valid_to_valid_from PRIMARY KEY (id, valid_to, valid_from),
    CONSTRAINT ck__employees_attributes__valid_to CHECK (((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = 'delete'::text))))
);

COMMENT ON TABLE hr.employees_attributes IS 'pgcraft: closed; former versions of hr.employees';

CREATE INDEX ix__employees_attributes__valid_to ON hr.employees_attributes USING btree (valid_to);

ALTER SEQUENCE hr.employees_entity_id_seq RENAME TO employees_root_id_seq;

ALTER TABLE hr.employees_root ADD COLUMN updated_at timestamp with time zone DEFAULT now() NOT NULL;

CREATE VIEW hr.employees AS
SELECT id,
    name,
    salary,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_root;

CREATE VIEW hr.names AS
SELECT name
   FROM hr.employees;

CREATE FUNCTION hr._protect_hr_employees_attributes_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.employees' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.employees_attributes'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to hr.employees; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.name, h.salary, h.department_id, h.created_at, h.updated_at
FROM hr.employees_history h
WHERE h.valid_from <= $1 AND h.valid_until > $1 AND h.operation <> 'delete'
$function$;

COMMENT ON FUNCTION hr.employees_as_of(timestamp with time zone) IS 'hr.employees at a moment';

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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary', 'department_id', 'created_at', 'updated_at']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary', 'department_id', 'created_at', 'updated_at']::text[]);
    IF sets IS NOT NULL THEN
        EXECUTE 'UPDATE ' || 'hr.employees_root' || ' r SET ' || sets || ' WHERE ' || 'r.id = $1' USING $1;
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
    IF sets IS NOT NULL THEN
        PERFORM set_config('pgcraft.writer', 'hr.employees', true);
        EXECUTE 'UPDATE ' || 'hr.employees_attributes' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2' USING emptied, $1;
        PERFORM set_config('pgcraft.writer', '', true);
    END IF;
EXCEPTION
    WHEN not_null_violation THEN
        RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', 'hr.employees', SQLERRM
            USING ERRCODE = 'not_null_violation',
                HINT = 'delete the row first, or update it to something else';
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
    INSERT INTO hr.employees_attributes (id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
    SELECT o.id, o.name, o.salary, o.department_id, o.created_at, o.updated_at, x.valid_from, o.valid_to, x.operation, x.changed_by, x.claim, x.transaction
    FROM (
        SELECT o.*, CASE
            WHEN o.transaction = pg_current_xact_id() AND o.valid_from >= transaction_timestamp()
                THEN o.valid_from
            ELSE greatest(moment, o.valid_from + interval '1 microsecond')
        END AS valid_to
        FROM old_rows o
        WHERE o.operation <> 'insert' OR o.transaction <> pg_current_xact_id()
            OR o.valid_from < transaction_timestamp()
        OFFSET 0
    ) o
    CROSS JOIN LATERAL (VALUES
        (o.valid_from, o.operation, o.changed_by, o.claim, o.transaction),
        (o.valid_to, 'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id())
    ) x (valid_from, operation, changed_by, claim, transaction)
    WHERE x.operation = 'delete' OR o.valid_to > o.valid_from;
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
        UPDATE hr.employees_root r
        SET valid_from = clock_timestamp()
        FROM new_rows n
        WHERE r.id = n.id AND r.valid_from BETWEEN statement_timestamp() AND clock_timestamp();
    END IF;
    IF EXISTS (
        SELECT FROM hr.employees_attributes l
        WHERE l.operation = 'delete' AND l.valid_to >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE hr.employees_root r
        SET valid_from = e.ended + interval '1 microsecond'
        FROM new_rows n, LATERAL (SELECT max(l.valid_to) AS ended FROM hr.employees_attributes l WHERE l.id = n.id) e
        WHERE r.id = n.id AND e.ended >= r.valid_from;
    END IF;
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION hr.hr_employees_touch()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF NEW.valid_from IS DISTINCT FROM OLD.valid_from THEN
        RETURN NEW;
    END IF;
    NEW.operation := OLD.operation;
    NEW.changed_by := OLD.changed_by;
    NEW.claim := OLD.claim;
    NEW.transaction := OLD.transaction;
    NEW.created_at := OLD.created_at;
    NEW.updated_at := OLD.updated_at;
    IF NEW *<> OLD THEN
        IF OLD.transaction <> pg_current_xact_id() OR OLD.valid_from < transaction_timestamp() THEN
            NEW.valid_from := greatest(clock_timestamp(), OLD.valid_from + interval '1 microsecond');
            NEW.operation := 'update';
            NEW.changed_by := session_user;
            NEW.claim := (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub');
            NEW.transaction := pg_current_xact_id();
        END IF;
        NEW.updated_at := NEW.valid_from;
    END IF;
    RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION hr.hr_employees_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_nestloop TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
DECLARE
    writer text := set_config('pgcraft.writer', 'hr.employees', true);
BEGIN
    INSERT INTO hr.employees_attributes (id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
    SELECT o.id, o.name, o.salary, o.department_id, o.created_at, o.updated_at, o.valid_from, n.valid_from, o.operation, o.changed_by, o.claim, o.transaction
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    WHERE n.transaction <> o.transaction
        OR (n.transaction = pg_current_xact_id() AND n.valid_from > o.valid_from
            AND o.valid_from < transaction_timestamp());
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

ALTER TABLE hr.employees_root ADD COLUMN operation text NOT NULL DEFAULT 'begin';

ALTER TABLE hr.employees_root ALTER COLUMN operation SET DEFAULT 'insert'::text;

CREATE VIEW hr.employees_history AS
SELECT employees_root.id,
    employees_root.name,
    employees_root.salary,
    employees_root.department_id,
    employees_root.created_at,
    employees_root.updated_at,
    employees_root.valid_from,
    NULL::timestamp with time zone AS valid_to,
    employees_root.operation,
    employees_root.changed_by,
    employees_root.claim,
    NULL::jsonb AS erased,
    'infinity'::timestamp with time zone AS valid_until
   FROM hr.employees_root
UNION ALL
 SELECT employees_attributes.id,
    employees_attributes.name,
    employees_attributes.salary,
    employees_attributes.department_id,
    employees_attributes.created_at,
    employees_attributes.updated_at,
    employees_attributes.valid_from,
    employees_attributes.valid_to,
    employees_attributes.operation,
    employees_attributes.changed_by,
    employees_attributes.claim,
    employees_attributes.erased,
    employees_attributes.valid_to AS valid_until
   FROM hr.employees_attributes;

COMMENT ON VIEW hr.employees_history IS 'all versions of hr.employees';

CREATE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
    department_id,
    created_at,
    updated_at
   FROM hr.employees_history h
  WHERE ((valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (valid_until > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (operation <> 'delete'::text));

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE TRIGGER _protect_hr_employees_attributes_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.employees_attributes FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_employees_attributes_write();

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_at TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_history TO app;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.names TO app;

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
            WHERE c.oid = ANY (ARRAY['hr.employees_attributes']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY[]::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
