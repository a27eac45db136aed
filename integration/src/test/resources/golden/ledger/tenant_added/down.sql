SET LOCAL check_function_bodies = off;

DO $policies$
BEGIN
    IF pg_catalog.row_security_active('ops.stock') THEN
        ALTER TABLE ops.stock NO FORCE ROW LEVEL SECURITY;
    END IF;
    IF pg_catalog.row_security_active('ops.stock_keys') THEN
        ALTER TABLE ops.stock_keys NO FORCE ROW LEVEL SECURITY;
    END IF;
    IF pg_catalog.row_security_active('ops.stock_unbalanced') THEN
        ALTER TABLE ops.stock_unbalanced NO FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock_unbalanced
            GROUP BY entry_id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_unbalanced have the same entry_id as another (pk__stock_unbalanced__entry_id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock_keys
            GROUP BY key HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_keys have the same key as another (pk__stock_keys__key is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock
            GROUP BY id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock have the same id as another (pk__stock__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $policies$
BEGIN
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'ops.stock'::regclass) THEN
        ALTER TABLE ops.stock FORCE ROW LEVEL SECURITY;
    END IF;
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'ops.stock_keys'::regclass) THEN
        ALTER TABLE ops.stock_keys FORCE ROW LEVEL SECURITY;
    END IF;
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'ops.stock_unbalanced'::regclass) THEN
        ALTER TABLE ops.stock_unbalanced FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

SET ROLE keeper;

DROP POLICY tenant_rows ON ops.stock_unbalanced;

DROP POLICY tenant_only ON ops.stock_unbalanced;

DROP POLICY tenant_rows ON ops.stock_tenant_id_sku_running;

DROP POLICY tenant_only ON ops.stock_tenant_id_sku_running;

DROP POLICY tenant_rows ON ops.stock_tenant_id_sku_kept;

DROP POLICY tenant_only ON ops.stock_tenant_id_sku_kept;

DROP POLICY tenant_rows ON ops.stock_keys;

DROP POLICY tenant_only ON ops.stock_keys;

DROP POLICY tenant_rows ON ops.stock;

DROP POLICY tenant_only ON ops.stock;

DROP TRIGGER ops_stock_keep_tenant_id_sku ON ops.stock;

CREATE OR REPLACE FUNCTION ops.ops_stock_remember_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
    INSERT INTO ops.stock_unbalanced AS u (entry_id, difference)
    SELECT a.entry_id, CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric)
    FROM added AS a
    GROUP BY a.entry_id
    HAVING CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric) <> 0
    ORDER BY a.entry_id
    ON CONFLICT (entry_id) DO UPDATE SET difference = u.difference + excluded.difference;
    RETURN NULL;
END
$function$;

DROP FUNCTION ops.ops_stock_keep_tenant_id_sku();

CREATE OR REPLACE FUNCTION ops.ops_stock_judge_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    unbalanced record;
BEGIN
    DELETE FROM ops.stock_unbalanced AS u WHERE u.entry_id = NEW.entry_id AND u.difference = 0;
    SELECT u.difference AS by_what INTO unbalanced FROM ops.stock_unbalanced AS u WHERE u.entry_id = NEW.entry_id;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = concat('debits and credits of ops.stock in entry ', NEW.entry_id, ' differ by ', unbalanced.by_what),
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ops.ops_stock_count(p_sku text, p_value bigint, p_idempotency_key text DEFAULT NULL::text)
 RETURNS SETOF ops.stock
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<event>>
DECLARE
    entry uuid := gen_random_uuid();
    payload bytea;
    locked ops.stock_sku_kept[];
BEGIN
    IF ops_stock_count.p_idempotency_key IS NOT NULL THEN
        payload := sha256(convert_to(CAST(jsonb_build_array('count', ops_stock_count.p_sku, ops_stock_count.p_value) AS text), 'UTF8'));
        INSERT INTO ops.stock_keys AS k (key, payload, open)
        VALUES (ops_stock_count.p_idempotency_key, event.payload, true)
        ON CONFLICT (key) DO NOTHING;
        IF NOT FOUND THEN
            IF NOT EXISTS (SELECT FROM ops.stock_keys AS k WHERE k.key = ops_stock_count.p_idempotency_key AND k.payload = event.payload) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'unique_violation',
                    MESSAGE = concat('key ', quote_literal(ops_stock_count.p_idempotency_key), ' was used in ops.stock for something else'),
                    SCHEMA = 'ops',
                    TABLE = 'stock';
            END IF;
            RETURN QUERY SELECT l.* FROM ops.stock AS l WHERE l.idempotency_key = ops_stock_count.p_idempotency_key ORDER BY l.id;
            RETURN;
        END IF;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_sku_kept) OR NOT EXISTS (SELECT FROM ops.stock_sku_running) THEN
        PERFORM ops._fill_ops_stock_sku();
    END IF;
    WITH desired AS (
        SELECT r.sku, r.value FROM ops._ops_stock_count_rows(ops_stock_count.p_sku, ops_stock_count.p_value) AS r
    ), taken AS (
        INSERT INTO ops.stock_sku_kept AS k (sku, balance, entries)
        SELECT d.sku, 0, 0
        FROM (SELECT sku FROM desired) AS d
        GROUP BY d.sku
        ORDER BY d.sku
        ON CONFLICT (sku) DO UPDATE SET balance = k.balance
        RETURNING k AS group_row
    )
    SELECT array_agg(t.group_row) INTO locked FROM taken AS t;
    RETURN QUERY
        WITH desired AS (
        SELECT r.sku, r.value FROM ops._ops_stock_count_rows(ops_stock_count.p_sku, ops_stock_count.p_value) AS r
    )
        INSERT INTO ops.stock AS l (entry_id, sku, direction, value, idempotency_key)
        SELECT event.entry, c.g1, CASE WHEN c.v > 0 THEN 'debit' ELSE 'credit' END, CASE WHEN c.v > 0 THEN c.v ELSE - c.v END, ops_stock_count.p_idempotency_key
        FROM (
            SELECT u.g1, sum(u.wanted) - sum(u.held) AS v
            FROM (
                SELECT CAST(CAST(d.value AS bigint) AS numeric) AS wanted, CAST(0 AS numeric) AS held, true AS meant, false AS mine, d.sku AS g1
                FROM desired AS d WHERE d.value IS NOT NULL
                UNION ALL
                SELECT CAST(0 AS numeric), k.balance, false, true, k.sku AS g1
                FROM unnest(event.locked) AS k
            ) AS u
            GROUP BY u.g1
            HAVING bool_or(u.mine) AND bool_or(u.meant) AND sum(u.wanted) - sum(u.held) <> 0
        ) AS c
        ORDER BY c.g1
        RETURNING l.*;
    UPDATE ops.stock_keys AS k SET open = false WHERE k.key = ops_stock_count.p_idempotency_key AND k.open;
EXCEPTION WHEN numeric_value_out_of_range THEN
    RAISE EXCEPTION USING
        ERRCODE = 'numeric_value_out_of_range',
        MESSAGE = concat('event count of ops.stock needs a value that does not fit: ', SQLERRM),
        SCHEMA = 'ops',
        TABLE = 'stock';
END
$function$;

CREATE OR REPLACE FUNCTION ops.ops_stock_claim_keys()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    used text;
BEGIN
    IF EXISTS (SELECT FROM added AS a WHERE a.idempotency_key IS NOT NULL) THEN
        WITH given AS (
            SELECT DISTINCT a.idempotency_key AS key FROM added AS a WHERE a.idempotency_key IS NOT NULL
        ), noted AS (
            INSERT INTO ops.stock_keys AS k (key, open)
            SELECT g.key, false FROM given AS g ORDER BY g.key
            ON CONFLICT (key) DO UPDATE SET open = false WHERE k.open
            RETURNING k.key
        )
        SELECT g.key INTO used FROM given AS g
        WHERE NOT EXISTS (SELECT FROM noted AS n WHERE n.key = g.key)
        LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION USING
                ERRCODE = 'unique_violation',
                MESSAGE = concat('key ', quote_literal(used), ' was used in ops.stock already'),
                SCHEMA = 'ops',
                TABLE = 'stock';
        END IF;
    END IF;
    RETURN NULL;
END
$function$;

DROP VIEW ops.stock_running_balances;

DROP VIEW ops.stock_balances;

DROP INDEX ops.ix__stock__tenant_id_idempotency_key;

ALTER TABLE ops.stock DROP CONSTRAINT pk__stock__id;

ALTER TABLE ops.stock DROP COLUMN tenant_id;

DROP FUNCTION ops.current_tenant();

DROP FUNCTION ops._fill_ops_stock_tenant_id_sku();

DROP TABLE ops.tenants;

ALTER TABLE ops.stock_unbalanced DROP CONSTRAINT pk__stock_unbalanced__tenant_id_entry_id;

ALTER TABLE ops.stock_unbalanced DROP COLUMN tenant_id;

ALTER TABLE ops.stock_unbalanced DISABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_unbalanced NO FORCE ROW LEVEL SECURITY;

DROP TABLE ops.stock_tenant_id_sku_running;

DROP TABLE ops.stock_tenant_id_sku_kept;

ALTER TABLE ops.stock_keys DROP CONSTRAINT pk__stock_keys__tenant_id_key;

ALTER TABLE ops.stock_keys DROP COLUMN tenant_id;

ALTER TABLE ops.stock_keys DISABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_keys NO FORCE ROW LEVEL SECURITY;

ALTER TABLE ops.stock DISABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock NO FORCE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_unbalanced ADD CONSTRAINT pk__stock_unbalanced__entry_id PRIMARY KEY (entry_id);

CREATE TABLE ops.stock_sku_running (
    sku text,
    moment timestamp with time zone NOT NULL,
    balance numeric NOT NULL,
    id bigint
);

COMMENT ON TABLE ops.stock_sku_running IS 'pgcraft: closed; balances of ops.stock after each row';

CREATE UNIQUE INDEX uq__stock_sku_running__sku_moment ON ops.stock_sku_running USING btree (sku, moment) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX uq__stock_sku_running__id ON ops.stock_sku_running USING btree (id) NULLS NOT DISTINCT;

CREATE TABLE ops.stock_sku_kept (
    sku text,
    balance numeric NOT NULL,
    entries bigint NOT NULL,
    moment timestamp with time zone,
    last_key_1 bigint
) WITH (fillfactor = '70');

COMMENT ON TABLE ops.stock_sku_kept IS 'pgcraft: closed; balances of ops.stock';

CREATE UNIQUE INDEX uq__stock_sku_kept__sku ON ops.stock_sku_kept USING btree (sku) NULLS NOT DISTINCT;

ALTER TABLE ops.stock_keys ADD CONSTRAINT pk__stock_keys__key PRIMARY KEY (key);

CREATE INDEX ix__stock__idempotency_key ON ops.stock USING btree (idempotency_key) WHERE (idempotency_key IS NOT NULL);

ALTER TABLE ops.stock ADD CONSTRAINT pk__stock__id PRIMARY KEY (id);

CREATE VIEW ops.stock_running_balances AS
SELECT r.sku,
    r.moment,
    r.balance,
    r.id
   FROM ops.stock_sku_running r
UNION ALL
 SELECT u.g1 AS sku,
    (max((u.t - ((u.p)::double precision * '00:00:00.000001'::interval))) OVER so_far + ((u.p)::double precision * '00:00:00.000001'::interval)) AS moment,
    sum(u.v) OVER so_far AS balance,
    u.c1 AS id
   FROM ( SELECT
                CASE l.direction
                    WHEN 'debit'::text THEN l.value
                    ELSE (- l.value)
                END AS v,
            l.created_at AS t,
            l.sku AS g1,
            l.id AS c1,
            row_number() OVER (PARTITION BY l.sku ORDER BY l.created_at, l.id) AS p
           FROM ( SELECT l_1.sku,
                    l_1.id,
                    l_1.value,
                    l_1.direction,
                    l_1.created_at
                   FROM ( SELECT l_2.sku,
                            l_2.id,
                            l_2.value,
                            l_2.direction,
                            l_2.created_at
                           FROM ops.stock l_2
                         LIMIT
                                CASE
                                    WHEN (EXISTS ( SELECT
                                       FROM ops.stock_sku_running)) THEN 0
                                    ELSE NULL::integer
                                END) l_1
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.stock_sku_running)) THEN 0
                            ELSE NULL::integer
                        END) l) u
  WINDOW so_far AS (PARTITION BY u.g1 ORDER BY u.p);

CREATE VIEW ops.stock_balances AS
SELECT k.sku,
    k.balance
   FROM ops.stock_sku_kept k
  WHERE (k.entries > 0)
UNION ALL
 SELECT l.sku,
    sum(
        CASE l.direction
            WHEN 'debit'::text THEN l.value
            ELSE (- l.value)
        END) AS balance
   FROM ( SELECT l_1.sku,
            l_1.value,
            l_1.direction
           FROM ( SELECT l_2.sku,
                    l_2.value,
                    l_2.direction
                   FROM ops.stock l_2
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.stock_sku_kept)) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM ops.stock_sku_kept)) THEN 0
                    ELSE NULL::integer
                END) l
  GROUP BY l.sku;

CREATE FUNCTION ops.ops_stock_keep_sku()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    broken record;
BEGIN
    IF NOT EXISTS (SELECT FROM ops.stock_sku_kept) OR NOT EXISTS (SELECT FROM ops.stock_sku_running) THEN
        PERFORM ops._fill_ops_stock_sku();
    END IF;
    WITH came AS (
        SELECT row_number() OVER () AS p, CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END AS v, a.sku AS g1, a.id AS c1
        FROM added AS a
    ), touched AS (
        INSERT INTO ops.stock_sku_kept AS k (sku, balance, entries, moment, last_key_1)
        SELECT n.g1, CAST(sum(n.v) AS numeric), count(*), clock_timestamp() + (count(*) - 1) * INTERVAL '1 microsecond', (array_agg(n.c1 ORDER BY n.p DESC))[1]
        FROM came AS n
        GROUP BY n.g1
        ORDER BY n.g1
        ON CONFLICT (sku) DO UPDATE
            SET balance = k.balance + excluded.balance, entries = k.entries + excluded.entries,
                moment = greatest(clock_timestamp(), k.moment + INTERVAL '1 microsecond') + (excluded.entries - 1) * INTERVAL '1 microsecond', last_key_1 = excluded.last_key_1
        RETURNING k.balance AS b, k.moment AS m, k.sku AS g1
    ), stored AS (
        INSERT INTO ops.stock_sku_running (sku, moment, balance, id)
        SELECT w.g1, w.m - (w.n - w.i) * INTERVAL '1 microsecond', w.b - w.total + w.v, w.c1
        FROM (
            SELECT u.p, u.g1, u.c1,
                max(u.m) OVER whole AS m, max(u.b) OVER whole AS b,
                count(u.p) OVER whole AS n, sum(u.v) OVER whole AS total,
                count(u.p) OVER so_far AS i, sum(u.v) OVER so_far AS v
            FROM (
                SELECT c.p, c.v, NULL AS m, NULL AS b, c.g1, c.c1 FROM came AS c
                UNION ALL
                SELECT NULL, NULL, t.m, t.b, t.g1, NULL AS c1 FROM touched AS t
            ) AS u
            WINDOW whole AS (PARTITION BY u.g1), so_far AS (PARTITION BY u.g1 ORDER BY u.p)
        ) AS w
        WHERE w.p IS NOT NULL
    )
    SELECT t.* INTO broken
    FROM touched AS t
    WHERE t.b < 0
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = concat('balance of ops.stock would be ', broken.b, ' for ', concat_ws(', ', 'sku = ' || quote_nullable(CAST(broken.g1 AS text))), ', and is never less than 0'),
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_keep_sku() IS 'pgcraft: closed; keeps the balances of ops.stock';

CREATE FUNCTION ops._fill_ops_stock_sku()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<filling>>
DECLARE
    mine xid8 := pg_current_xact_id();
    since integer := age(CAST(filling.mine AS xid));
    own xid[] := '{}';
    one record;
BEGIN
    IF EXISTS (
        SELECT FROM unnest(ARRAY['ops.stock_sku_kept', 'ops.stock_sku_running']::regclass[]) AS k (id) LEFT JOIN pg_class AS c ON c.oid = k.id
        WHERE c.relfilenode IS DISTINCT FROM pg_relation_filenode(k.id)
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'serialization_failure',
            MESSAGE = 'balances of ops.stock have begun anew since the transaction did',
            HINT = 'try the transaction again',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    FOR one IN SELECT DISTINCT l.xmin AS id FROM ops.stock AS l WHERE age(l.xmin) <= filling.since LOOP
        BEGIN
            IF pg_xact_status(CAST(CAST(CAST(CAST(filling.mine AS text) AS numeric)
                + filling.since - age(filling.one.id) AS text) AS xid8)) = 'in progress' THEN
                own := filling.own || filling.one.id;
            END IF;
        EXCEPTION WHEN invalid_parameter_value THEN
            NULL;
        END;
    END LOOP;
    IF NOT EXISTS (SELECT FROM ops.stock AS l WHERE l.xmin <> ALL (filling.own)) THEN
        RETURN;
    END IF;
    LOCK TABLE ops.stock_sku_kept IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM ops.stock_sku_kept) THEN
        INSERT INTO ops.stock_sku_kept (sku, balance, entries)
        SELECT l.sku, CAST(sum(CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END) AS numeric), count(*)
        FROM ops.stock AS l
        WHERE l.xmin <> ALL (filling.own)
        GROUP BY l.sku
        ORDER BY l.sku
        ON CONFLICT (sku) DO NOTHING;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_sku_running) THEN
        INSERT INTO ops.stock_sku_running (sku, moment, balance, id)
        SELECT u.g1, max(u.t - u.p * INTERVAL '1 microsecond') OVER so_far + u.p * INTERVAL '1 microsecond' AS moment, CAST(sum(u.v) OVER so_far AS numeric) AS balance, u.c1
        FROM (
            SELECT CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END AS v, l.created_at AS t, l.sku AS g1, l.id AS c1,
                row_number() OVER (PARTITION BY l.sku ORDER BY l.created_at, l.id) AS p
            FROM ops.stock AS l
            WHERE l.xmin <> ALL (filling.own)
        ) AS u
        WINDOW so_far AS (PARTITION BY u.g1 ORDER BY u.p)
        ON CONFLICT (sku, moment) DO NOTHING;
        INSERT INTO ops.stock_sku_kept (sku, balance, entries, moment, last_key_1)
        SELECT DISTINCT ON (r.sku) r.sku, 0, 0, r.moment, r.id
        FROM ops.stock_sku_running AS r
        ORDER BY r.sku, r.moment DESC
        ON CONFLICT (sku) DO UPDATE
            SET moment = excluded.moment, last_key_1 = excluded.last_key_1;
    END IF;
END
$function$;

COMMENT ON FUNCTION ops._fill_ops_stock_sku() IS 'pgcraft: closed; begins the balances of ops.stock';

CREATE TRIGGER ops_stock_keep_sku AFTER INSERT ON ops.stock REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_keep_sku();

REVOKE EXECUTE ON ROUTINE ops.ops_stock_keep_sku() FROM public;

REVOKE EXECUTE ON ROUTINE ops._fill_ops_stock_sku() FROM public;

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
            WHERE c.oid = ANY (ARRAY['ops.stock_sku_running', 'ops.stock_sku_kept']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops.ops_stock_keep_sku()', 'ops._fill_ops_stock_sku()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

RESET ROLE;
