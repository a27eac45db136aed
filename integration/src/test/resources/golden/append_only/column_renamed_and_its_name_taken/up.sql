SET LOCAL check_function_bodies = off;

ALTER TABLE hr.employees_root RENAME COLUMN name TO full_name;

ALTER TABLE hr.employees_attributes RENAME COLUMN name TO full_name;

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP VIEW hr.employees;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_history;

ALTER TABLE hr.employees_attributes ADD COLUMN name text;

ALTER TABLE hr.employees_root ADD COLUMN name text;

CREATE VIEW hr.employees AS
SELECT id,
    full_name,
    name,
    created_at,
    updated_at
   FROM hr.employees_root;

CREATE VIEW hr.employees_history AS
SELECT employees_root.id,
    employees_root.full_name,
    employees_root.name,
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
    employees_attributes.full_name,
    employees_attributes.name,
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
    full_name,
    name,
    created_at,
    updated_at
   FROM hr.employees_history h
  WHERE ((valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (valid_until > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (operation <> 'delete'::text));

COMMENT ON VIEW hr.employees_at IS 'hr.employees at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.full_name, h.name, h.created_at, h.updated_at
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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['full_name', 'name', 'created_at', 'updated_at']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['full_name', 'name', 'created_at', 'updated_at']::text[]);
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
    INSERT INTO hr.employees_attributes (id, full_name, name, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
    SELECT o.id, o.full_name, o.name, o.created_at, o.updated_at, x.valid_from, o.valid_to, x.operation, x.changed_by, x.claim, x.transaction
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
    INSERT INTO hr.employees_attributes (id, full_name, name, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
    SELECT o.id, o.full_name, o.name, o.created_at, o.updated_at, o.valid_from, n.valid_from, o.operation, o.changed_by, o.claim, o.transaction
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    WHERE n.transaction <> o.transaction
        OR (n.transaction = pg_current_xact_id() AND n.valid_from > o.valid_from
            AND o.valid_from < transaction_timestamp());
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;
