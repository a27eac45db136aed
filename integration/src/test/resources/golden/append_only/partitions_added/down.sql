SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM hr.employees_attributes
            GROUP BY id, valid_to, valid_from HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attributes have the same id, valid_to, valid_from as another (pk__employees_attributes__id_valid_to_valid_from is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attributes WHERE NOT ((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = 'delete'::text))));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attributes violate check ck__employees_attributes__valid_to ((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = ''delete''::text))): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DROP TRIGGER _protect_hr_employees_attributes_by_month_write ON hr.employees_attributes_by_month;

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

DROP FUNCTION hr.employees_months(integer);

DROP FUNCTION hr.employees_forget();

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

DROP FUNCTION hr._protect_hr_employees_attributes_by_month_write();

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

ALTER TABLE hr.employees_attributes_by_month DETACH PARTITION hr.employees_attributes;

ALTER TABLE hr.employees_attributes DROP CONSTRAINT employees_attributes_pkey;

DROP INDEX hr.employees_attributes_valid_to_idx;

DO $gather$
DECLARE
    rest regclass := coalesce(to_regclass('hr.employees_attributes'), to_regclass('hr.employees_attributes'));
    bound boolean := (SELECT relforcerowsecurity FROM pg_catalog.pg_class WHERE oid = rest);
    one regclass;
    columns text;
BEGIN
    PERFORM set_config('pgcraft.writer', 'hr.employees', true);
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', rest);
    FOR one IN
        SELECT inhrelid FROM pg_catalog.pg_inherits WHERE inhparent = 'hr.employees_attributes_by_month'::regclass AND inhrelid <> rest
    LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO columns
        FROM pg_catalog.pg_attribute a
        WHERE attrelid = one AND attnum > 0 AND NOT attisdropped AND attname IN (
            SELECT attname FROM pg_catalog.pg_attribute
            WHERE attrelid = rest AND attnum > 0 AND NOT attisdropped);
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', 'hr.employees_attributes_by_month', one);
        EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s', rest, columns, columns, one);
        EXECUTE format('DROP TABLE %s', one);
    END LOOP;
    IF bound THEN
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', rest);
    END IF;
    PERFORM set_config('pgcraft.writer', '', true);
END
$gather$;

DROP TABLE hr.employees_attributes_by_month;

ALTER TABLE hr.employees_attributes DROP CONSTRAINT ck__employees_attributes_by_month__valid_to;

CREATE INDEX ix__employees_attributes__valid_to ON hr.employees_attributes USING btree (valid_to);

ALTER TABLE hr.employees_attributes ADD CONSTRAINT pk__employees_attributes__id_valid_to_valid_from PRIMARY KEY (id, valid_to, valid_from);

ALTER TABLE hr.employees_attributes ADD CONSTRAINT ck__employees_attributes__valid_to CHECK (((valid_from < valid_to) OR ((valid_from = valid_to) AND (operation = 'delete'::text))));
