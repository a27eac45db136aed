SET LOCAL check_function_bodies = off;

ALTER TABLE hr.employees_root RENAME TO people_root;

ALTER VIEW hr.employees RENAME TO people;

ALTER TABLE hr.employees_attributes_by_month RENAME TO people_attributes_by_month;

ALTER TABLE hr.employees_attributes RENAME TO people_attributes;

ALTER VIEW hr.employees_history RENAME TO people_history;

ALTER VIEW hr.employees_at RENAME TO people_at;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT employees_attributes_by_month_changed_by_not_null TO people_attributes_by_month_changed_by_not_null;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT employees_attributes_by_month_id_not_null TO people_attributes_by_month_id_not_null;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT employees_attributes_by_month_operation_not_null TO people_attributes_by_month_operation_not_null;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT employees_attributes_by_month_transaction_not_null TO people_attributes_by_month_transaction_not_null;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT employees_attributes_by_month_valid_from_not_null TO people_attributes_by_month_valid_from_not_null;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT employees_attributes_by_month_valid_to_not_null TO people_attributes_by_month_valid_to_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_changed_by_not_null TO people_root_changed_by_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_created_at_not_null TO people_root_created_at_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_id_not_null TO people_root_id_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_name_not_null TO people_root_name_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_operation_not_null TO people_root_operation_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_salary_not_null TO people_root_salary_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_transaction_not_null TO people_root_transaction_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_updated_at_not_null TO people_root_updated_at_not_null;

ALTER TABLE hr.people_root RENAME CONSTRAINT employees_root_valid_from_not_null TO people_root_valid_from_not_null;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT ck__employees_attributes_by_month__valid_to TO ck__people_attributes_by_month__valid_to;

ALTER TABLE hr.people_attributes_by_month RENAME CONSTRAINT pk__employees_attributes_by_month__id_valid_to_valid_from TO pk__people_attributes_by_month__id_valid_to_valid_from;

ALTER TABLE hr.people_root RENAME CONSTRAINT fk__employees__department_id__departments TO fk__people__department_id__departments;

ALTER TABLE hr.people_root RENAME CONSTRAINT pk__employees__id TO pk__people__id;

ALTER INDEX hr.ix__employees__department_id RENAME TO ix__people__department_id;

ALTER INDEX hr.ix__employees_attributes_by_month__valid_to RENAME TO ix__people_attributes_by_month__valid_to;

DROP TRIGGER _protect_hr_employees_attributes_write ON hr.people_attributes;

DROP TRIGGER _protect_hr_employees_attributes_by_month_write ON hr.people_attributes_by_month;

DROP TRIGGER _protect_hr_employees_key ON hr.people_root;

DROP TRIGGER _protect_hr_employees_past ON hr.people_root;

DROP TRIGGER _protect_hr_employees_truncate ON hr.people_root;

DROP TRIGGER hr_employees_delete ON hr.people_root;

DROP TRIGGER hr_employees_insert ON hr.people_root;

DROP TRIGGER hr_employees_touch ON hr.people_root;

DROP TRIGGER hr_employees_update ON hr.people_root;

DROP FUNCTION hr._protect_hr_employees_attributes_by_month_write();

DROP FUNCTION hr._protect_hr_employees_attributes_write();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP FUNCTION hr.employees_erase(bigint, text[]);

DROP FUNCTION hr.employees_months(integer);

DROP FUNCTION hr.hr_employees_delete();

DROP FUNCTION hr.hr_employees_insert();

DROP FUNCTION hr.hr_employees_touch();

DROP FUNCTION hr.hr_employees_update();

COMMENT ON TABLE hr.people_attributes IS 'pgcraft: closed; former versions of hr.people';

COMMENT ON TABLE hr.people_attributes_by_month IS 'pgcraft: closed; former versions of hr.people';

COMMENT ON TABLE hr.people_root IS 'pgcraft: closed; the rows of hr.people';

ALTER SEQUENCE hr.employees_root_id_seq RENAME TO people_root_id_seq;

COMMENT ON VIEW hr.people_at IS 'hr.people at the moment that the setting pgcraft.as_of says';

COMMENT ON VIEW hr.people_history IS 'all versions of hr.people';

CREATE FUNCTION hr._protect_hr_people_attributes_by_month_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.people' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.people_attributes_by_month'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to hr.people; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION hr._protect_hr_people_attributes_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.people' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.people_attributes'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to hr.people; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION hr._protect_hr_people_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'the key of hr.people cannot be updated: by it, its history is found'
        USING ERRCODE = '0A000',
            HINT = 'insert a new row, and delete this one';
END
$function$;

CREATE FUNCTION hr._protect_hr_people_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'hr.people cannot be written to while pgcraft.as_of is set'
        USING ERRCODE = '25006',
            HINT = 'RESET pgcraft.as_of first';
END
$function$;

CREATE FUNCTION hr._protect_hr_people_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'TRUNCATE of hr.people is refused: it would leave no history'
        USING ERRCODE = '0A000',
            HINT = 'use DELETE';
END
$function$;

CREATE FUNCTION hr.hr_people_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_variable
DECLARE
    moment timestamptz := clock_timestamp();
    writer text := set_config('pgcraft.writer', 'hr.people', true);
BEGIN
    INSERT INTO hr.people_attributes_by_month (id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
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

COMMENT ON FUNCTION hr.hr_people_delete() IS 'pgcraft: closed; keeps the history of hr.people';

CREATE FUNCTION hr.hr_people_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        UPDATE hr.people_root r
        SET valid_from = clock_timestamp()
        FROM new_rows n
        WHERE r.id = n.id AND r.valid_from BETWEEN statement_timestamp() AND clock_timestamp();
    END IF;
    IF EXISTS (
        SELECT FROM hr.people_attributes_by_month l
        WHERE l.operation = 'delete' AND l.valid_to >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE hr.people_root r
        SET valid_from = e.ended + interval '1 microsecond'
        FROM new_rows n, LATERAL (SELECT max(l.valid_to) AS ended FROM hr.people_attributes_by_month l WHERE l.id = n.id) e
        WHERE r.id = n.id AND e.ended >= r.valid_from;
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION hr.hr_people_insert() IS 'pgcraft: closed; keeps the history of hr.people';

CREATE FUNCTION hr.hr_people_touch()
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

CREATE FUNCTION hr.hr_people_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_nestloop TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
DECLARE
    writer text := set_config('pgcraft.writer', 'hr.people', true);
BEGIN
    INSERT INTO hr.people_attributes_by_month (id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction)
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

COMMENT ON FUNCTION hr.hr_people_update() IS 'pgcraft: closed; keeps the history of hr.people';

CREATE FUNCTION hr.people_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.people
 LANGUAGE sql
 STABLE
AS $function$
SELECT h.id, h.name, h.salary, h.department_id, h.created_at, h.updated_at
FROM hr.people_history h
WHERE h.valid_from <= $1 AND h.valid_until > $1 AND h.operation <> 'delete'
$function$;

COMMENT ON FUNCTION hr.people_as_of(timestamp with time zone) IS 'hr.people at a moment';

CREATE FUNCTION hr.people_erase(id bigint, columns text[])
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
        RAISE EXCEPTION 'values of % are erased at READ COMMITTED only: % may not see all versions', 'hr.people',
                upper(current_setting('transaction_isolation'))
            USING ERRCODE = 'feature_not_supported',
                HINT = 'BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED';
    END IF;
    SELECT c.name INTO unknown
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary', 'department_id', 'created_at', 'updated_at']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.people'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary', 'department_id', 'created_at', 'updated_at']::text[]);
    IF sets IS NOT NULL THEN
        EXECUTE 'UPDATE ' || 'hr.people_root' || ' r SET ' || sets || ' WHERE ' || 'r.id = $1' USING $1;
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
    IF sets IS NOT NULL THEN
        PERFORM set_config('pgcraft.writer', 'hr.people', true);
        EXECUTE 'UPDATE ' || 'hr.people_attributes_by_month' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2' USING emptied, $1;
        PERFORM set_config('pgcraft.writer', '', true);
    END IF;
EXCEPTION
    WHEN not_null_violation THEN
        RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', 'hr.people', SQLERRM
            USING ERRCODE = 'not_null_violation',
                HINT = 'delete the row first, or update it to something else';
END
$function$;

COMMENT ON FUNCTION hr.people_erase(bigint, text[]) IS 'pgcraft: closed; overwrites values in all versions of one row of hr.people';

CREATE FUNCTION hr.people_months(ahead integer DEFAULT 3)
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
    LOCK TABLE hr.people_attributes_by_month IN ACCESS EXCLUSIVE MODE;
    PERFORM set_config('pgcraft.writer', 'hr.people', true);
    FOR month IN
        SELECT m.month
        FROM (
            SELECT date_trunc('month', l.valid_to) AS month FROM hr.people_attributes l
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
WHERE i.inhparent = 'hr.people_attributes_by_month'::regclass AND b.text <> 'DEFAULT'
            ) p
            WHERE p.since < m.month + interval '1 month' AND p.until > m.month)
        ORDER BY 1
    LOOP
        part := format('%I.%I', 'hr', 'people_attributes' || to_char(month, '_YYYY_MM'));
        EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS)', part, 'hr.people_attributes_by_month');
        EXECUTE format('ALTER TABLE %s OWNER TO %s', part, (
            SELECT relowner::regrole FROM pg_class WHERE oid = 'hr.people_attributes_by_month'::regclass));
        FOR who IN
            SELECT DISTINCT CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END
            FROM pg_class c, aclexplode(c.relacl) p
            WHERE c.oid = part::regclass AND p.grantee <> c.relowner
        LOOP
            EXECUTE format('REVOKE ALL ON %s FROM %s', part, who);
        END LOOP;
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s WHERE %I >= %L AND %I < %L',
            part, 'id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction, erased', 'id, name, salary, department_id, created_at, updated_at, valid_from, valid_to, operation, changed_by, claim, transaction, erased', 'hr.people_attributes', 'valid_to', month, 'valid_to', month + interval '1 month');
        DELETE FROM hr.people_attributes l WHERE l.valid_to >= month AND l.valid_to < month + interval '1 month';
        EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
            'hr.people_attributes_by_month', part, month, month + interval '1 month');
        made := made + 1;
    END LOOP;
    PERFORM set_config('pgcraft.writer', '', true);
    RETURN made;
END
$function$;

COMMENT ON FUNCTION hr.people_months(integer) IS 'pgcraft: closed; makes months of the history of hr.people';

CREATE TRIGGER _protect_hr_people_attributes_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.people_attributes FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_people_attributes_write();

CREATE TRIGGER _protect_hr_people_attributes_by_month_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.people_attributes_by_month FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_people_attributes_by_month_write();

CREATE TRIGGER _protect_hr_people_key BEFORE UPDATE OF id ON hr.people_root FOR EACH ROW WHEN ((old.id IS DISTINCT FROM new.id)) EXECUTE FUNCTION hr._protect_hr_people_key();

CREATE TRIGGER _protect_hr_people_past BEFORE INSERT OR DELETE OR UPDATE ON hr.people_root FOR EACH STATEMENT WHEN ((current_setting('pgcraft.as_of'::text, true) <> ''::text)) EXECUTE FUNCTION hr._protect_hr_people_past();

CREATE TRIGGER _protect_hr_people_truncate BEFORE TRUNCATE ON hr.people_root FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_people_truncate();

CREATE TRIGGER hr_people_delete AFTER DELETE ON hr.people_root REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_people_delete();

CREATE TRIGGER hr_people_insert AFTER INSERT ON hr.people_root REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_people_insert();

CREATE TRIGGER hr_people_touch BEFORE UPDATE ON hr.people_root FOR EACH ROW EXECUTE FUNCTION hr.hr_people_touch();

CREATE TRIGGER hr_people_update AFTER UPDATE ON hr.people_root REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_people_update();

REVOKE EXECUTE ON ROUTINE hr.hr_people_delete() FROM public;

REVOKE EXECUTE ON ROUTINE hr.hr_people_insert() FROM public;

REVOKE EXECUTE ON ROUTINE hr.hr_people_update() FROM public;

REVOKE EXECUTE ON ROUTINE hr.people_erase(bigint, text[]) FROM public;

REVOKE EXECUTE ON ROUTINE hr.people_months(integer) FROM public;

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
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.hr_people_delete()', 'hr.hr_people_insert()', 'hr.hr_people_update()', 'hr.people_erase(bigint, text[])', 'hr.people_months(integer)']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
