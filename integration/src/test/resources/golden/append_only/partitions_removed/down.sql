SET LOCAL check_function_bodies = off;

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
    INSERT INTO hr.employees_attributes_by_month (id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
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
        SELECT FROM hr.employees_attributes_by_month l
        WHERE l.operation = 'delete' AND l.valid_to >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE hr.employees_root r
        SET valid_from = e.ended + interval '1 microsecond'
        FROM new_rows n, LATERAL (SELECT max(l.valid_to) AS ended FROM hr.employees_attributes_by_month l WHERE l.id = n.id) e
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
    INSERT INTO hr.employees_attributes_by_month (id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
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
        EXECUTE 'UPDATE ' || 'hr.employees_attributes_by_month' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2' USING emptied, $1;
        PERFORM set_config('pgcraft.writer', '', true);
    END IF;
EXCEPTION
    WHEN not_null_violation THEN
        RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', 'hr.employees', SQLERRM
            USING ERRCODE = 'not_null_violation',
                HINT = 'delete the row first, or update it to something else';
END
$function$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attributes WHERE NOT ((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = 'delete'::text))));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attributes violate check ck__employees_attributes_by_month__valid_to ((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = ''delete''::text))): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_attributes ADD CONSTRAINT ck__employees_attributes_by_month__valid_to CHECK (((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = 'delete'::text))));

CREATE TABLE hr.employees_attributes_by_month (
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
    CONSTRAINT pk__employees_attributes_by_month__id_valid_to_valid_from PRIMARY KEY (id, valid_to, valid_from),
    CONSTRAINT ck__employees_attributes_by_month__valid_to CHECK (((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = 'delete'::text))))
)
    PARTITION BY RANGE (valid_to);

COMMENT ON TABLE hr.employees_attributes_by_month IS 'pgcraft: closed; former versions of hr.employees';

CREATE OR REPLACE VIEW hr.employees_history AS
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
 SELECT employees_attributes_by_month.id,
    employees_attributes_by_month.name,
    employees_attributes_by_month.salary,
    employees_attributes_by_month.department_id,
    employees_attributes_by_month.created_at,
    employees_attributes_by_month.updated_at,
    employees_attributes_by_month.valid_from,
    employees_attributes_by_month.valid_to,
    employees_attributes_by_month.operation,
    employees_attributes_by_month.changed_by,
    employees_attributes_by_month.claim,
    employees_attributes_by_month.erased,
    employees_attributes_by_month.valid_to AS valid_until
   FROM hr.employees_attributes_by_month;

DROP INDEX hr.ix__employees_attributes__valid_to;

ALTER TABLE hr.employees_attributes DROP CONSTRAINT pk__employees_attributes__id_valid_to_valid_from;

ALTER TABLE hr.employees_attributes DROP CONSTRAINT ck__employees_attributes__valid_to;

CREATE INDEX ix__employees_attributes_by_month__valid_to ON hr.employees_attributes_by_month USING btree (valid_to);

ALTER TABLE hr.employees_attributes_by_month ATTACH PARTITION hr.employees_attributes DEFAULT;

CREATE FUNCTION hr.employees_months(ahead integer DEFAULT 3)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET "DateStyle" TO 'ISO'
AS $function$
#variable_conflict use_variable
DECLARE
    month timestamptz;
    part text;
    who text;
    made bigint := 0;
BEGIN
    LOCK TABLE hr.employees_attributes_by_month IN ACCESS EXCLUSIVE MODE;
    PERFORM set_config('pgcraft.writer', 'hr.employees', true);
    FOR month IN
        SELECT m.month
        FROM (
            SELECT date_trunc('month', l.valid_to) AS month FROM hr.employees_attributes l
            UNION
            SELECT date_trunc('month', now()) + make_interval(months => n)
            FROM generate_series(0, ahead) n
        ) m
        WHERE NOT EXISTS (
            SELECT FROM (
                SELECT i.inhrelid::regclass AS name,
    coalesce((regexp_match(b.text, 'FROM \(''([^'']*)''\)'))[1]::timestamptz, '-infinity') AS since,
    coalesce((regexp_match(b.text, 'TO \(''([^'']*)''\)'))[1]::timestamptz, 'infinity') AS until
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
CROSS JOIN pg_get_expr(c.relpartbound, c.oid) b (text)
WHERE i.inhparent = 'hr.employees_attributes_by_month'::regclass AND b.text <> 'DEFAULT'
            ) p
            WHERE p.since < m.month + interval '1 month' AND p.until > m.month)
        ORDER BY 1
    LOOP
        part := format('%I.%I', 'hr', 'employees_attributes' || to_char(month, '_YYYY_MM'));
        EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS)', part, 'hr.employees_attributes_by_month');
        EXECUTE format('ALTER TABLE %s OWNER TO %s', part, (
            SELECT relowner::regrole FROM pg_class WHERE oid = 'hr.employees_attributes_by_month'::regclass));
        FOR who IN
            SELECT DISTINCT CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END
            FROM pg_class c, aclexplode(c.relacl) p
            WHERE c.oid = part::regclass AND p.grantee <> c.relowner
        LOOP
            EXECUTE format('REVOKE ALL ON %s FROM %s', part, who);
        END LOOP;
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s WHERE %I >= %L AND %I < %L',
            part, 'id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction, erased', 'id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction, erased', 'hr.employees_attributes', 'valid_to', month, 'valid_to', month + interval '1 month');
        DELETE FROM hr.employees_attributes l WHERE l.valid_to >= month AND l.valid_to < month + interval '1 month';
        EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
            'hr.employees_attributes_by_month', part, month, month + interval '1 month');
        made := made + 1;
    END LOOP;
    PERFORM set_config('pgcraft.writer', '', true);
    RETURN made;
END
$function$;

COMMENT ON FUNCTION hr.employees_months(integer) IS 'pgcraft: closed; makes months of the history of hr.employees';

CREATE FUNCTION hr._protect_hr_employees_attributes_by_month_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.employees' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.employees_attributes_by_month'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to hr.employees; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE TRIGGER _protect_hr_employees_attributes_by_month_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.employees_attributes_by_month FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_employees_attributes_by_month_write();

REVOKE EXECUTE ON ROUTINE hr.employees_months(integer) FROM public;

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
            WHERE c.oid = ANY (ARRAY['hr.employees_attributes_by_month']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.employees_months(integer)']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
