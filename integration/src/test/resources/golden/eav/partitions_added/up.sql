SET LOCAL check_function_bodies = off;

ALTER TABLE hr.employees_attribute DROP CONSTRAINT ck__employees_attribute__attribute;

ALTER TABLE hr.employees_attribute DROP CONSTRAINT ck__employees_attribute__until;

ALTER TABLE hr.employees_attribute DROP CONSTRAINT pk__employees_attribute__attribute_id_until;

DROP INDEX hr.ix__employees_attribute__until;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attribute WHERE NOT (num_nonnulls(name, salary, department_id) <= 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attribute violate check ck__employees_attribute_by_month__attribute (num_nonnulls(name, salary, department_id) <= 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_attribute ADD CONSTRAINT ck__employees_attribute_by_month__attribute CHECK ((num_nonnulls(name, salary, department_id) <= 1));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM hr.employees_attribute WHERE NOT ((born <= since) AND (since < until)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of hr.employees_attribute violate check ck__employees_attribute_by_month__until ((born <= since) AND (since < until)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE hr.employees_attribute ADD CONSTRAINT ck__employees_attribute_by_month__until CHECK (((born <= since) AND (since < until)));

CREATE TABLE hr.employees_attribute_by_month (
    id bigint NOT NULL,
    name text,
    salary integer,
    department_id bigint,
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
    CONSTRAINT pk__employees_attribute_by_month__attribute_id_until PRIMARY KEY (attribute, id, until),
    CONSTRAINT ck__employees_attribute_by_month__attribute CHECK ((num_nonnulls(name, salary, department_id) <= 1)),
    CONSTRAINT ck__employees_attribute_by_month__until CHECK (((born <= since) AND (since < until)))
)
    PARTITION BY RANGE (until);

COMMENT ON TABLE hr.employees_attribute_by_month IS 'pgcraft: closed; former values of attributes of hr.employees';

CREATE INDEX ix__employees_attribute_by_month__until ON hr.employees_attribute_by_month USING btree (until);

ALTER TABLE hr.employees_attribute_by_month ATTACH PARTITION hr.employees_attribute DEFAULT;

CREATE OR REPLACE VIEW hr.employees_former AS
SELECT l.id,
    l.attribute,
    l.name,
    l.salary,
    l.department_id,
    l.since AS valid_from,
    l.until AS valid_to
   FROM (hr.employees_attribute_by_month l
     CROSS JOIN ( SELECT) only_to_read)
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text, 'department_id'::text]));

CREATE OR REPLACE VIEW hr.employees_history AS
SELECT l.id,
    l.attribute,
    l.name,
    l.salary,
    l.department_id,
    l.since AS valid_from,
    l.until AS valid_to,
    COALESCE(( SELECT p.operation
           FROM hr.employees_attribute_by_month p
          WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
          ORDER BY p.until DESC
         LIMIT 1), 'insert'::text) AS operation,
    COALESCE(( SELECT p.changed_by
           FROM hr.employees_attribute_by_month p
          WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
          ORDER BY p.until DESC
         LIMIT 1), l.born_by) AS changed_by,
        CASE
            WHEN (( SELECT p.until
               FROM hr.employees_attribute_by_month p
              WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
              ORDER BY p.until DESC
             LIMIT 1) IS NULL) THEN l.born_claim
            ELSE ( SELECT p.claim
               FROM hr.employees_attribute_by_month p
              WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
              ORDER BY p.until DESC
             LIMIT 1)
        END AS claim,
    l.erased
   FROM hr.employees_attribute_by_month l
  WHERE (l.attribute = ANY (ARRAY['name'::text, 'salary'::text, 'department_id'::text]))
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
            WHEN 'department_id'::text THEN e.department_id
            ELSE NULL::bigint
        END AS department_id,
    COALESCE(( SELECT p.until
           FROM hr.employees_attribute_by_month p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), e.valid_from) AS valid_from,
    NULL::timestamp with time zone AS valid_to,
    COALESCE(( SELECT p.operation
           FROM hr.employees_attribute_by_month p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), 'insert'::text) AS operation,
    COALESCE(( SELECT p.changed_by
           FROM hr.employees_attribute_by_month p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), e.changed_by) AS changed_by,
        CASE
            WHEN (( SELECT p.until
               FROM hr.employees_attribute_by_month p
              WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
              ORDER BY p.until DESC
             LIMIT 1) IS NULL) THEN e.claim
            ELSE ( SELECT p.claim
               FROM hr.employees_attribute_by_month p
              WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
              ORDER BY p.until DESC
             LIMIT 1)
        END AS claim,
    NULL::jsonb AS erased
   FROM (hr.employees_entity e
     CROSS JOIN ( VALUES ('name'::text), ('salary'::text), ('department_id'::text)) x(attribute));

CREATE OR REPLACE VIEW hr.employees_lives AS
SELECT e.id,
    e.name,
    e.salary,
    e.department_id,
    e.created_at,
    e.valid_from,
    NULL::timestamp with time zone AS valid_to,
    e.changed_at
   FROM hr.employees_entity e
UNION ALL
 SELECT d.id,
    ( SELECT l.name
           FROM hr.employees_attribute_by_month l
          WHERE ((l.id = d.id) AND (l.attribute = 'name'::text) AND (l.until = d.until))) AS name,
    ( SELECT l.salary
           FROM hr.employees_attribute_by_month l
          WHERE ((l.id = d.id) AND (l.attribute = 'salary'::text) AND (l.until = d.until))) AS salary,
    ( SELECT l.department_id
           FROM hr.employees_attribute_by_month l
          WHERE ((l.id = d.id) AND (l.attribute = 'department_id'::text) AND (l.until = d.until))) AS department_id,
    d.created_at,
    d.born AS valid_from,
    d.until AS valid_to,
    d.until AS changed_at
   FROM hr.employees_attribute_by_month d
  WHERE (d.attribute = ''::text);

CREATE FUNCTION hr._protect_hr_employees_attribute_by_month_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'hr.employees' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'hr.employees_attribute_by_month'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to hr.employees; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION hr._remembers(moment timestamp with time zone, retention interval, resource text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
BEGIN
    IF moment < greatest(now(), clock_timestamp() - INTERVAL '1 hour') - retention THEN
        RAISE EXCEPTION 'what % was is kept for %, and % is before that', resource, retention, moment
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'its history shows what is left of that time';
    END IF;
    RETURN true;
END
$function$;

COMMENT ON FUNCTION hr._remembers(timestamp with time zone, interval, text) IS 'refuses moments of which not all is kept';

CREATE OR REPLACE VIEW hr.employees_at AS
SELECT id,
    name,
    salary,
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
                    WHEN (f3.attribute IS NULL) THEN v.department_id
                    ELSE f3.department_id
                END AS department_id,
            v.created_at
           FROM (((hr.employees_lives v
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
                    l.department_id
                   FROM hr.employees_former l
                  WHERE ((l.attribute = 'department_id'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f3 ON (((f3.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)) AND hr._remembers(COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp()), '5 years'::interval, 'hr.employees'::text))) s;

CREATE OR REPLACE FUNCTION hr.employees_as_of(moment timestamp with time zone)
 RETURNS SETOF hr.employees
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
        SELECT l.id, l.attribute, l.department_id FROM hr.employees_former l
        WHERE l.attribute = 'department_id' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f3 ON f3.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
    AND hr._remembers($1, INTERVAL '5 years', 'hr.employees')
) s
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
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['name', 'salary', 'department_id']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'hr.employees'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['name', 'salary', 'department_id']::text[]);
    IF sets IS NOT NULL THEN
        EXECUTE 'UPDATE ' || 'hr.employees_entity' || ' r SET ' || sets || ' WHERE ' || 'r.id = $1' USING $1;
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
    IF sets IS NOT NULL THEN
        PERFORM set_config('pgcraft.writer', 'hr.employees', true);
        EXECUTE 'UPDATE ' || 'hr.employees_attribute_by_month' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2 AND l.attribute = ANY ($1)' USING emptied, $1;
        PERFORM set_config('pgcraft.writer', '', true);
    END IF;
EXCEPTION
    WHEN not_null_violation THEN
        RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', 'hr.employees', SQLERRM
            USING ERRCODE = 'not_null_violation',
                HINT = 'delete the row first, or update it to something else';
END
$function$;

CREATE FUNCTION hr.employees_forget()
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET "DateStyle" TO 'ISO'
AS $function$
#variable_conflict use_variable
DECLARE
    edge timestamptz := date_trunc('month', now() - INTERVAL '1 hour' - INTERVAL '5 years');
    forgotten bigint := 0;
    counted bigint;
    month regclass;
BEGIN
    PERFORM set_config('pgcraft.writer', 'hr.employees', true);
    FOR month IN
        SELECT p.name
        FROM (
            SELECT i.inhrelid::regclass AS name,
    coalesce((regexp_match(b.text, 'FROM \(''([^'']*)''\)'))[1]::timestamptz, '-infinity') AS since,
    coalesce((regexp_match(b.text, 'TO \(''([^'']*)''\)'))[1]::timestamptz, 'infinity') AS until
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
CROSS JOIN pg_get_expr(c.relpartbound, c.oid) b (text)
WHERE i.inhparent = 'hr.employees_attribute_by_month'::regclass AND b.text <> 'DEFAULT'
        ) p
        WHERE p.until <= edge
        ORDER BY p.until
    LOOP
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', 'hr.employees_attribute_by_month', month);
        EXECUTE format('SELECT count(*) FROM %s', month) INTO counted;
        forgotten := forgotten + counted;
EXECUTE format('INSERT INTO %s (%s) SELECT DISTINCT ON (%s) %s FROM %s ORDER BY %s, until DESC',
    'hr.employees_attribute_by_month', 'id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction, erased', 'id, attribute, born', 'id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction, erased', month, 'id, attribute, born');
GET DIAGNOSTICS counted = ROW_COUNT;
forgotten := forgotten - counted;
        EXECUTE format('DROP TABLE %s', month);
    END LOOP;
    DELETE FROM hr.employees_attribute_by_month l
    WHERE l.until < edge AND (
        l.attribute = ''
        OR EXISTS (
            SELECT FROM hr.employees_attribute_by_month x
            WHERE x.id = l.id AND x.attribute = l.attribute AND x.born = l.born
                AND x.until > l.until AND x.until < edge)
        OR EXISTS (
            SELECT FROM hr.employees_attribute_by_month x
            WHERE x.id = l.id AND x.attribute = '' AND x.born = l.born AND x.until < edge));
    GET DIAGNOSTICS counted = ROW_COUNT;
    forgotten := forgotten + counted;
    UPDATE hr.employees_attribute_by_month l
    SET name = NULL, salary = NULL, department_id = NULL, since = l.born, erased = jsonb_build_array(jsonb_build_object(
        'columns', jsonb_build_array(l.attribute), 'at', clock_timestamp(), 'by', session_user))
    WHERE l.until < edge AND (l.since > l.born OR num_nonnulls(l.name, l.salary, l.department_id) > 0);
    GET DIAGNOSTICS counted = ROW_COUNT;
    forgotten := forgotten + counted;
    PERFORM set_config('pgcraft.writer', '', true);
    RETURN forgotten;
END
$function$;

COMMENT ON FUNCTION hr.employees_forget() IS 'pgcraft: closed; forgets what ceased to hold of hr.employees long ago';

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
    LOCK TABLE hr.employees_attribute_by_month IN ACCESS EXCLUSIVE MODE;
    PERFORM set_config('pgcraft.writer', 'hr.employees', true);
    FOR month IN
        SELECT m.month
        FROM (
            SELECT date_trunc('month', l.until) AS month FROM hr.employees_attribute l WHERE l.until >= date_trunc('month', now() - INTERVAL '1 hour' - INTERVAL '5 years')
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
WHERE i.inhparent = 'hr.employees_attribute_by_month'::regclass AND b.text <> 'DEFAULT'
            ) p
            WHERE p.since < m.month + interval '1 month' AND p.until > m.month)
        ORDER BY 1
    LOOP
        part := format('%I.%I', 'hr', 'employees_attribute' || to_char(month, '_YYYY_MM'));
        EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS)', part, 'hr.employees_attribute_by_month');
        EXECUTE format('ALTER TABLE %s OWNER TO %s', part, (
            SELECT relowner::regrole FROM pg_class WHERE oid = 'hr.employees_attribute_by_month'::regclass));
        FOR who IN
            SELECT DISTINCT CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END
            FROM pg_class c, aclexplode(c.relacl) p
            WHERE c.oid = part::regclass AND p.grantee <> c.relowner
        LOOP
            EXECUTE format('REVOKE ALL ON %s FROM %s', part, who);
        END LOOP;
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s WHERE %I >= %L AND %I < %L',
            part, 'id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction, erased', 'id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction, erased', 'hr.employees_attribute', 'until', month, 'until', month + interval '1 month');
        DELETE FROM hr.employees_attribute l WHERE l.until >= month AND l.until < month + interval '1 month';
        EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
            'hr.employees_attribute_by_month', part, month, month + interval '1 month');
        made := made + 1;
    END LOOP;
    PERFORM set_config('pgcraft.writer', '', true);
    RETURN made;
END
$function$;

COMMENT ON FUNCTION hr.employees_months(integer) IS 'pgcraft: closed; makes months of the history of hr.employees';

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
    INSERT INTO hr.employees_attribute_by_month (id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'name' THEN o.name END,
        CASE x.attribute WHEN 'salary' THEN o.salary END,
        CASE x.attribute WHEN 'department_id' THEN o.department_id END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM hr.employees_attribute_by_month l WHERE l.id = o.id AND l.attribute = x.attribute
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
        SELECT FROM hr.employees_attribute_by_month l
        WHERE l.attribute = '' AND l.until >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE hr.employees_entity r
        SET valid_from = e.ended + interval '1 microsecond',
            changed_at = greatest(r.changed_at, e.ended + interval '1 microsecond')
        FROM new_rows n, LATERAL (SELECT max(l.until) AS ended FROM hr.employees_attribute_by_month l WHERE l.id = n.id AND l.attribute = '') e
        WHERE r.id = n.id AND e.ended >= r.valid_from;
    END IF;
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
 SET jit TO 'off'
AS $function$
DECLARE
    writer text := set_config('pgcraft.writer', 'hr.employees', true);
BEGIN
    INSERT INTO hr.employees_attribute_by_month (id, name, salary, department_id, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
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
        SELECT l.until, l.transaction FROM hr.employees_attribute_by_month l WHERE l.id = o.id AND l.attribute = x.attribute
        ORDER BY l.until DESC LIMIT 1) p ON true
    WHERE x.changed AND n.changed_at > o.changed_at
        AND (o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp())
        AND (o.changed_in <> pg_current_xact_id() OR p.until < transaction_timestamp()
            OR p.transaction IS DISTINCT FROM pg_current_xact_id());
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

CREATE TRIGGER _protect_hr_employees_attribute_by_month_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON hr.employees_attribute_by_month FOR EACH STATEMENT EXECUTE FUNCTION hr._protect_hr_employees_attribute_by_month_write();

REVOKE EXECUTE ON ROUTINE hr.employees_forget() FROM public;

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
            WHERE c.oid = ANY (ARRAY['hr.employees_attribute_by_month']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['hr.employees_forget()', 'hr.employees_months(integer)']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
