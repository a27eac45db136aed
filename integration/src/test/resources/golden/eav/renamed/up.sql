SET LOCAL check_function_bodies = off;

ALTER TABLE hr.employees_entity RENAME TO people_entity;

ALTER VIEW hr.employees RENAME TO people;

ALTER TABLE hr.employees_attribute RENAME TO people_attribute;

ALTER VIEW hr.employees_lives RENAME TO people_lives;

ALTER VIEW hr.employees_history RENAME TO people_history;

ALTER VIEW hr.employees_former RENAME TO people_former;

ALTER VIEW hr.employees_at RENAME TO people_at;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_attribute_not_null TO people_attribute_attribute_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_born_not_null TO people_attribute_born_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_born_by_not_null TO people_attribute_born_by_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_changed_by_not_null TO people_attribute_changed_by_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_id_not_null TO people_attribute_id_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_operation_not_null TO people_attribute_operation_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_since_not_null TO people_attribute_since_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_transaction_not_null TO people_attribute_transaction_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT employees_attribute_until_not_null TO people_attribute_until_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_changed_at_not_null TO people_entity_changed_at_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_changed_by_not_null TO people_entity_changed_by_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_changed_in_not_null TO people_entity_changed_in_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_created_at_not_null TO people_entity_created_at_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_id_not_null TO people_entity_id_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_name_not_null TO people_entity_name_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_salary_not_null TO people_entity_salary_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_transaction_not_null TO people_entity_transaction_not_null;

ALTER TABLE hr.people_entity RENAME CONSTRAINT employees_entity_valid_from_not_null TO people_entity_valid_from_not_null;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT ck__employees_attribute__attribute TO ck__people_attribute__attribute;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT ck__employees_attribute__until TO ck__people_attribute__until;

ALTER TABLE hr.people_attribute RENAME CONSTRAINT pk__employees_attribute__attribute_id_until TO pk__people_attribute__attribute_id_until;

ALTER TABLE hr.people_entity RENAME CONSTRAINT fk__employees__department_id__departments TO fk__people__department_id__departments;

ALTER TABLE hr.people_entity RENAME CONSTRAINT pk__employees__id TO pk__people__id;

ALTER INDEX hr.ix__employees__department_id RENAME TO ix__people__department_id;

ALTER INDEX hr.ix__employees_attribute__until RENAME TO ix__people_attribute__until;

DROP TRIGGER _protect_hr_employees_attribute_write ON hr.people_attribute;

DROP TRIGGER _protect_hr_employees_key ON hr.people_entity;

DROP TRIGGER _protect_hr_employees_past ON hr.people_entity;

DROP TRIGGER _protect_hr_employees_truncate ON hr.people_entity;

DROP TRIGGER hr_employees_delete ON hr.people_entity;

DROP TRIGGER hr_employees_insert ON hr.people_entity;

DROP TRIGGER hr_employees_touch ON hr.people_entity;

DROP TRIGGER hr_employees_update ON hr.people_entity;

DROP FUNCTION hr._protect_hr_employees_attribute_write();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP FUNCTION hr.employees_erase(bigint, text[]);

DROP FUNCTION hr.hr_employees_delete();

DROP FUNCTION hr.hr_employees_insert();

DROP FUNCTION hr.hr_employees_touch();

DROP FUNCTION hr.hr_employees_update();

COMMENT ON TABLE hr.people_attribute IS 'pgcraft: closed; former values of attributes of hr.people';

COMMENT ON TABLE hr.people_entity IS 'pgcraft: closed; the rows of hr.people';

ALTER SEQUENCE hr.employees_entity_id_seq RENAME TO people_entity_id_seq;

COMMENT ON VIEW hr.people_at IS 'hr.people at the moment that the setting pgcraft.as_of says';

COMMENT ON VIEW hr.people_former IS 'former values of attributes of hr.people';

COMMENT ON VIEW hr.people_history IS 'all values of all attributes of hr.people';

COMMENT ON VIEW hr.people_lives IS 'all entities of hr.people that ever were';

CREATE FUNCTION hr._protect_hr_people_attribute_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.people' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.people_attribute'
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
    INSERT INTO hr.people_attribute (id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'department_id' THEN o.department_id END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM hr.people_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
            ORDER BY l.until DESC LIMIT 1) END),
        o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
        'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    CROSS JOIN (VALUES
        (''), ('name'), ('salary'), ('department_id')) x (attribute)
    WHERE o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp();
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
        UPDATE hr.people_entity r
        SET valid_from = clock_timestamp(), changed_at = clock_timestamp()
        FROM new_rows n
        WHERE r.id = n.id AND r.valid_from BETWEEN statement_timestamp() AND clock_timestamp();
    END IF;
    IF EXISTS (
        SELECT FROM hr.people_attribute l
        WHERE l.attribute = '' AND l.until >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE hr.people_entity r
        SET valid_from = e.ended + interval '1 microsecond',
            changed_at = greatest(r.changed_at, e.ended + interval '1 microsecond')
        FROM new_rows n, LATERAL (SELECT max(l.until) AS ended FROM hr.people_attribute l WHERE l.id = n.id AND l.attribute = '') e
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

CREATE FUNCTION hr.hr_people_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_nestloop TO 'off'
 SET enable_mergejoin TO 'off'
 SET jit TO 'off'
AS $function$
DECLARE
    writer text := set_config('pgcraft.writer', 'hr.people', true);
BEGIN
    INSERT INTO hr.people_attribute (id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'department_id' THEN o.department_id END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
        n.changed_at, 'update', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (VALUES
        ('name', o.name::text COLLATE "C" IS DISTINCT FROM n.name::text COLLATE "C"),
        ('salary', o.salary IS DISTINCT FROM n.salary),
        ('department_id', o.department_id IS DISTINCT FROM n.department_id)) x (attribute, changed)
    LEFT JOIN LATERAL (
        SELECT l.until, l.transaction FROM hr.people_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
        ORDER BY l.until DESC LIMIT 1) p ON true
    WHERE x.changed AND n.changed_at > o.changed_at
        AND (o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp())
        AND (o.changed_in <> pg_current_xact_id() OR p.until < transaction_timestamp()
            OR p.transaction IS DISTINCT FROM pg_current_xact_id());
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
SELECT id, name, salary, department_id, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.name ELSE f1.name END AS name,
        CASE WHEN f2.attribute IS NULL THEN v.salary ELSE f2.salary END AS salary,
        CASE WHEN f3.attribute IS NULL THEN v.department_id ELSE f3.department_id END AS department_id,
        v.created_at
    FROM hr.people_lives v
    LEFT JOIN (
        SELECT l.id, l.attribute, l.name FROM hr.people_former l
        WHERE l.attribute = 'name' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f1 ON f1.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.salary FROM hr.people_former l
        WHERE l.attribute = 'salary' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f2 ON f2.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.department_id FROM hr.people_former l
        WHERE l.attribute = 'department_id' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f3 ON f3.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary', 'department_id']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.people'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary', 'department_id']::text[]);
    IF sets IS NOT NULL THEN
        EXECUTE 'UPDATE ' || 'hr.people_entity' || ' r SET ' || sets || ' WHERE ' || 'r.id = $1' USING $1;
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
    IF sets IS NOT NULL THEN
        PERFORM set_config('pgcraft.writer', 'hr.people', true);
        EXECUTE 'UPDATE ' || 'hr.people_attribute' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2 AND l.attribute = ANY ($1)' USING emptied, $1;
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

CREATE TRIGGER _protect_hr_people_attribute_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.people_attribute FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_people_attribute_write();

CREATE TRIGGER _protect_hr_people_key BEFORE UPDATE OF id ON hr.people_entity FOR EACH ROW WHEN ((old.id IS DISTINCT FROM new.id)) EXECUTE FUNCTION hr._protect_hr_people_key();

CREATE TRIGGER _protect_hr_people_past BEFORE INSERT OR DELETE OR UPDATE ON hr.people_entity FOR EACH STATEMENT WHEN ((current_setting('pgcraft.as_of'::text, true) <> ''::text)) EXECUTE FUNCTION hr._protect_hr_people_past();

CREATE TRIGGER _protect_hr_people_truncate BEFORE TRUNCATE ON hr.people_entity FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_people_truncate();

CREATE TRIGGER hr_people_delete AFTER DELETE ON hr.people_entity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_people_delete();

CREATE TRIGGER hr_people_insert AFTER INSERT ON hr.people_entity REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_people_insert();

CREATE TRIGGER hr_people_touch BEFORE UPDATE ON hr.people_entity FOR EACH ROW EXECUTE FUNCTION hr.hr_people_touch();

CREATE TRIGGER hr_people_update AFTER UPDATE ON hr.people_entity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION hr.hr_people_update();

REVOKE EXECUTE ON ROUTINE hr.hr_people_delete() FROM public;

REVOKE EXECUTE ON ROUTINE hr.hr_people_insert() FROM public;

REVOKE EXECUTE ON ROUTINE hr.hr_people_update() FROM public;

REVOKE EXECUTE ON ROUTINE hr.people_erase(bigint, text[]) FROM public;

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
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.hr_people_delete()', 'hr.hr_people_insert()', 'hr.hr_people_update()', 'hr.people_erase(bigint, text[])']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
