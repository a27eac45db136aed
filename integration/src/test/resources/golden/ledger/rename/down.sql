SET LOCAL check_function_bodies = off;

DROP TRIGGER ops_store_judge_unbalanced ON ops.store_unbalanced;

DROP TRIGGER ops_store_remember_unbalanced ON ops.store;

DROP TRIGGER ops_store_keep_warehouse_sku ON ops.store;

DROP TRIGGER ops_store_claim_keys ON ops.store;

DROP TRIGGER _protect_ops_store_update ON ops.store;

DROP TRIGGER _protect_ops_store_truncate ON ops.store;

DROP TRIGGER _protect_ops_store_delete ON ops.store;

DROP FUNCTION ops.ops_store_remember_unbalanced();

DROP FUNCTION ops.ops_store_keep_warehouse_sku();

DROP FUNCTION ops.ops_store_judge_unbalanced();

DROP FUNCTION ops.ops_store_claim_keys();

DROP FUNCTION ops._protect_ops_store_update();

DROP FUNCTION ops._protect_ops_store_truncate();

DROP FUNCTION ops._protect_ops_store_delete();

DROP FUNCTION ops._fill_ops_store_warehouse_sku();

DROP VIEW ops.store_running_balances;

DROP VIEW ops.store_latest;

DROP VIEW ops.store_balances;

COMMENT ON TABLE ops.store_warehouse_sku_running IS 'pgcraft: closed; balances of ops.stock after each row';

COMMENT ON TABLE ops.store_warehouse_sku_kept IS 'pgcraft: closed; balances of ops.stock';

COMMENT ON TABLE ops.store_unbalanced IS 'pgcraft: closed; entries of ops.stock that are not balanced yet, in transactions that go on';

COMMENT ON TABLE ops.store_keys IS 'pgcraft: closed; keys under which something was done in ops.stock';

ALTER SEQUENCE ops.store_id_seq RENAME TO stock_id_seq;

CREATE VIEW ops.stock_running_balances AS
SELECT r.warehouse,
    r.sku,
    r.moment,
    r.balance,
    r.id
   FROM ops.store_warehouse_sku_running r
UNION ALL
 SELECT u.g1 AS warehouse,
    u.g2 AS sku,
    (max((u.t - ((u.p)::double precision * '00:00:00.000001'::interval))) OVER so_far + ((u.p)::double precision * '00:00:00.000001'::interval)) AS moment,
    sum(u.v) OVER so_far AS balance,
    u.c1 AS id
   FROM ( SELECT
                CASE l.direction
                    WHEN 'debit'::text THEN l.value
                    ELSE (- l.value)
                END AS v,
            l.created_at AS t,
            l.warehouse AS g1,
            l.sku AS g2,
            l.id AS c1,
            row_number() OVER (PARTITION BY l.warehouse, l.sku ORDER BY l.created_at, l.id) AS p
           FROM ( SELECT l_1.warehouse,
                    l_1.sku,
                    l_1.id,
                    l_1.value,
                    l_1.direction,
                    l_1.created_at
                   FROM ( SELECT l_2.warehouse,
                            l_2.sku,
                            l_2.id,
                            l_2.value,
                            l_2.direction,
                            l_2.created_at
                           FROM ops.store l_2
                         LIMIT
                                CASE
                                    WHEN (EXISTS ( SELECT
                                       FROM ops.store_warehouse_sku_running)) THEN 0
                                    ELSE NULL::integer
                                END) l_1
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.store_warehouse_sku_running)) THEN 0
                            ELSE NULL::integer
                        END) l) u
  WINDOW so_far AS (PARTITION BY u.g1, u.g2 ORDER BY u.p);

CREATE VIEW ops.stock_latest AS
SELECT l.id,
    l.entry_id,
    l.warehouse,
    l.sku,
    l.reason,
    l.value,
    l.created_at,
    l.direction,
    l.idempotency_key
   FROM (ops.store_warehouse_sku_kept k
     JOIN ops.store l ON ((l.id = k.last_key_1)))
UNION ALL
( SELECT DISTINCT ON (l.warehouse, l.sku) l.id,
    l.entry_id,
    l.warehouse,
    l.sku,
    l.reason,
    l.value,
    l.created_at,
    l.direction,
    l.idempotency_key
   FROM ( SELECT l_1.id,
            l_1.entry_id,
            l_1.warehouse,
            l_1.sku,
            l_1.reason,
            l_1.value,
            l_1.created_at,
            l_1.direction,
            l_1.idempotency_key
           FROM ( SELECT l_2.id,
                    l_2.entry_id,
                    l_2.warehouse,
                    l_2.sku,
                    l_2.reason,
                    l_2.value,
                    l_2.created_at,
                    l_2.direction,
                    l_2.idempotency_key
                   FROM ops.store l_2
                 LIMIT
                        CASE
                            WHEN ((EXISTS ( SELECT
                               FROM ops.store_warehouse_sku_kept)) AND (EXISTS ( SELECT
                               FROM ops.store_warehouse_sku_running))) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN ((EXISTS ( SELECT
                       FROM ops.store_warehouse_sku_kept)) AND (EXISTS ( SELECT
                       FROM ops.store_warehouse_sku_running))) THEN 0
                    ELSE NULL::integer
                END) l
  ORDER BY l.warehouse, l.sku, l.created_at DESC, l.id DESC);

CREATE VIEW ops.stock_balances AS
SELECT k.warehouse,
    k.sku,
    k.balance
   FROM ops.store_warehouse_sku_kept k
  WHERE (k.entries > 0)
UNION ALL
 SELECT l.warehouse,
    l.sku,
    sum(
        CASE l.direction
            WHEN 'debit'::text THEN l.value
            ELSE (- l.value)
        END) AS balance
   FROM ( SELECT l_1.warehouse,
            l_1.sku,
            l_1.value,
            l_1.direction
           FROM ( SELECT l_2.warehouse,
                    l_2.sku,
                    l_2.value,
                    l_2.direction
                   FROM ops.store l_2
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.store_warehouse_sku_kept)) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM ops.store_warehouse_sku_kept)) THEN 0
                    ELSE NULL::integer
                END) l
  GROUP BY l.warehouse, l.sku;

CREATE FUNCTION ops.ops_stock_remember_unbalanced()
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

COMMENT ON FUNCTION ops.ops_stock_remember_unbalanced() IS 'pgcraft: closed; remembers entries of ops.stock that are not balanced yet';

CREATE FUNCTION ops.ops_stock_keep_warehouse_sku()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    broken record;
BEGIN
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_kept) OR NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_running) THEN
        PERFORM ops._fill_ops_stock_warehouse_sku();
    END IF;
    WITH came AS (
        SELECT row_number() OVER () AS p, CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END AS v, a.warehouse AS g1, a.sku AS g2, a.id AS c1
        FROM added AS a
    ), touched AS (
        INSERT INTO ops.stock_warehouse_sku_kept AS k (warehouse, sku, balance, entries, moment, last_key_1)
        SELECT n.g1, n.g2, CAST(sum(n.v) AS numeric), count(*), clock_timestamp() + (count(*) - 1) * INTERVAL '1 microsecond', (array_agg(n.c1 ORDER BY n.p DESC))[1]
        FROM came AS n
        GROUP BY n.g1, n.g2
        ORDER BY n.g1, n.g2
        ON CONFLICT (warehouse, sku) DO UPDATE
            SET balance = k.balance + excluded.balance, entries = k.entries + excluded.entries,
                moment = greatest(clock_timestamp(), k.moment + INTERVAL '1 microsecond') + (excluded.entries - 1) * INTERVAL '1 microsecond', last_key_1 = excluded.last_key_1
        RETURNING k.balance AS b, k.moment AS m, k.warehouse AS g1, k.sku AS g2
    ), stored AS (
        INSERT INTO ops.stock_warehouse_sku_running (warehouse, sku, moment, balance, id)
        SELECT w.g1, w.g2, w.m - (w.n - w.i) * INTERVAL '1 microsecond', w.b - w.total + w.v, w.c1
        FROM (
            SELECT u.p, u.g1, u.g2, u.c1,
                max(u.m) OVER whole AS m, max(u.b) OVER whole AS b,
                count(u.p) OVER whole AS n, sum(u.v) OVER whole AS total,
                count(u.p) OVER so_far AS i, sum(u.v) OVER so_far AS v
            FROM (
                SELECT c.p, c.v, NULL AS m, NULL AS b, c.g1, c.g2, c.c1 FROM came AS c
                UNION ALL
                SELECT NULL, NULL, t.m, t.b, t.g1, t.g2, NULL AS c1 FROM touched AS t
            ) AS u
            WINDOW whole AS (PARTITION BY u.g1, u.g2), so_far AS (PARTITION BY u.g1, u.g2 ORDER BY u.p)
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
            MESSAGE = concat('balance of ops.stock would be ', broken.b, ' for ', concat_ws(', ', 'warehouse = ' || quote_nullable(CAST(broken.g1 AS text)), 'sku = ' || quote_nullable(CAST(broken.g2 AS text))), ', and is never less than 0'),
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_keep_warehouse_sku() IS 'pgcraft: closed; keeps the balances of ops.stock';

CREATE FUNCTION ops.ops_stock_judge_unbalanced()
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

COMMENT ON FUNCTION ops.ops_stock_judge_unbalanced() IS 'pgcraft: closed; judges entries of ops.stock when a transaction ends';

CREATE FUNCTION ops.ops_stock_claim_keys()
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

COMMENT ON FUNCTION ops.ops_stock_claim_keys() IS 'pgcraft: closed; notes the keys of ops.stock';

CREATE FUNCTION ops._protect_ops_stock_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'ops.stock'
        OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'ops.stock is a ledger: its rows stay as they are, and UPDATE is refused',
            HINT = 'insert rows that correct the balance',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION ops._protect_ops_stock_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'ops.stock'
        OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'ops.stock is a ledger: its rows stay as they are, and TRUNCATE is refused',
            HINT = 'insert rows that correct the balance',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION ops._protect_ops_stock_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'ops.stock'
        OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'ops.stock is a ledger: its rows stay as they are, and DELETE is refused',
            HINT = 'insert rows that correct the balance',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION ops._fill_ops_stock_warehouse_sku()
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
        SELECT FROM unnest(ARRAY['ops.stock_warehouse_sku_kept', 'ops.stock_warehouse_sku_running']::regclass[]) AS k (id) LEFT JOIN pg_class AS c ON c.oid = k.id
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
    LOCK TABLE ops.stock_warehouse_sku_kept IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_kept) THEN
        INSERT INTO ops.stock_warehouse_sku_kept (warehouse, sku, balance, entries)
        SELECT l.warehouse, l.sku, CAST(sum(CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END) AS numeric), count(*)
        FROM ops.stock AS l
        WHERE l.xmin <> ALL (filling.own)
        GROUP BY l.warehouse, l.sku
        ORDER BY l.warehouse, l.sku
        ON CONFLICT (warehouse, sku) DO NOTHING;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_running) THEN
        INSERT INTO ops.stock_warehouse_sku_running (warehouse, sku, moment, balance, id)
        SELECT u.g1, u.g2, max(u.t - u.p * INTERVAL '1 microsecond') OVER so_far + u.p * INTERVAL '1 microsecond' AS moment, CAST(sum(u.v) OVER so_far AS numeric) AS balance, u.c1
        FROM (
            SELECT CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END AS v, l.created_at AS t, l.warehouse AS g1, l.sku AS g2, l.id AS c1,
                row_number() OVER (PARTITION BY l.warehouse, l.sku ORDER BY l.created_at, l.id) AS p
            FROM ops.stock AS l
            WHERE l.xmin <> ALL (filling.own)
        ) AS u
        WINDOW so_far AS (PARTITION BY u.g1, u.g2 ORDER BY u.p)
        ON CONFLICT (warehouse, sku, moment) DO NOTHING;
        INSERT INTO ops.stock_warehouse_sku_kept (warehouse, sku, balance, entries, moment, last_key_1)
        SELECT DISTINCT ON (r.warehouse, r.sku) r.warehouse, r.sku, 0, 0, r.moment, r.id
        FROM ops.stock_warehouse_sku_running AS r
        ORDER BY r.warehouse, r.sku, r.moment DESC
        ON CONFLICT (warehouse, sku) DO UPDATE
            SET moment = excluded.moment, last_key_1 = excluded.last_key_1;
    END IF;
END
$function$;

COMMENT ON FUNCTION ops._fill_ops_stock_warehouse_sku() IS 'pgcraft: closed; begins the balances of ops.stock';

CREATE CONSTRAINT TRIGGER ops_stock_judge_unbalanced AFTER INSERT OR UPDATE ON ops.store_unbalanced DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ops.ops_stock_judge_unbalanced();

CREATE TRIGGER ops_stock_remember_unbalanced AFTER INSERT ON ops.store REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_remember_unbalanced();

CREATE TRIGGER ops_stock_keep_warehouse_sku AFTER INSERT ON ops.store REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_keep_warehouse_sku();

CREATE TRIGGER ops_stock_claim_keys AFTER INSERT ON ops.store REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_claim_keys();

CREATE TRIGGER _protect_ops_stock_update BEFORE UPDATE ON ops.store FOR EACH STATEMENT EXECUTE FUNCTION ops._protect_ops_stock_update();

COMMENT ON TRIGGER _protect_ops_stock_update ON ops.store IS 'pgcraft: closed; rows stay as they are';

CREATE TRIGGER _protect_ops_stock_truncate BEFORE TRUNCATE ON ops.store FOR EACH STATEMENT EXECUTE FUNCTION ops._protect_ops_stock_truncate();

COMMENT ON TRIGGER _protect_ops_stock_truncate ON ops.store IS 'pgcraft: closed; rows stay as they are';

CREATE TRIGGER _protect_ops_stock_delete BEFORE DELETE ON ops.store FOR EACH STATEMENT EXECUTE FUNCTION ops._protect_ops_stock_delete();

COMMENT ON TRIGGER _protect_ops_stock_delete ON ops.store IS 'pgcraft: closed; rows stay as they are';

REVOKE EXECUTE ON ROUTINE ops.ops_stock_remember_unbalanced() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_keep_warehouse_sku() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_judge_unbalanced() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_claim_keys() FROM public;

REVOKE EXECUTE ON ROUTINE ops._fill_ops_stock_warehouse_sku() FROM public;

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
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops.ops_stock_remember_unbalanced()', 'ops.ops_stock_keep_warehouse_sku()', 'ops.ops_stock_judge_unbalanced()', 'ops.ops_stock_claim_keys()', 'ops._fill_ops_stock_warehouse_sku()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

DO $close$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT c.oid::regclass::text AS name,
            CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END AS who
        FROM pg_class c, LATERAL (
            SELECT c.relacl AS acl
            UNION ALL
            SELECT a.attacl FROM pg_attribute a WHERE a.attrelid = c.oid
        ) r, aclexplode(r.acl) p
        WHERE c.oid = ANY (ARRAY['ops.store']::regclass[]) AND p.grantee <> c.relowner
            AND p.privilege_type IN ('TRIGGER', 'REFERENCES')
        GROUP BY c.oid, p.grantee
    LOOP
        EXECUTE format('REVOKE TRIGGER, REFERENCES ON TABLE %s FROM %s CASCADE', one.name, one.who);
    END LOOP;
END
$close$;

ALTER INDEX ops.uq__store_warehouse_sku_running__warehouse_sku_moment RENAME TO uq__stock_warehouse_sku_running__warehouse_sku_moment;

ALTER INDEX ops.uq__store_warehouse_sku_running__id RENAME TO uq__stock_warehouse_sku_running__id;

ALTER INDEX ops.uq__store_warehouse_sku_kept__warehouse_sku RENAME TO uq__stock_warehouse_sku_kept__warehouse_sku;

ALTER INDEX ops.ix__store__idempotency_key RENAME TO ix__stock__idempotency_key;

ALTER TABLE ops.store_unbalanced RENAME CONSTRAINT pk__store_unbalanced__entry_id TO pk__stock_unbalanced__entry_id;

ALTER TABLE ops.store_keys RENAME CONSTRAINT pk__store_keys__key TO pk__stock_keys__key;

ALTER TABLE ops.store RENAME CONSTRAINT pk__store__id TO pk__stock__id;

ALTER TABLE ops.store RENAME CONSTRAINT ck__store__direction_value TO ck__stock__direction_value;

ALTER TABLE ops.store RENAME CONSTRAINT ck__store__direction TO ck__stock__direction;

ALTER TABLE ops.store_warehouse_sku_running RENAME CONSTRAINT store_warehouse_sku_running_moment_not_null TO stock_warehouse_sku_running_moment_not_null;

ALTER TABLE ops.store_warehouse_sku_running RENAME CONSTRAINT store_warehouse_sku_running_balance_not_null TO stock_warehouse_sku_running_balance_not_null;

ALTER TABLE ops.store_warehouse_sku_kept RENAME CONSTRAINT store_warehouse_sku_kept_entries_not_null TO stock_warehouse_sku_kept_entries_not_null;

ALTER TABLE ops.store_warehouse_sku_kept RENAME CONSTRAINT store_warehouse_sku_kept_balance_not_null TO stock_warehouse_sku_kept_balance_not_null;

ALTER TABLE ops.store_unbalanced RENAME CONSTRAINT store_unbalanced_entry_id_not_null TO stock_unbalanced_entry_id_not_null;

ALTER TABLE ops.store_unbalanced RENAME CONSTRAINT store_unbalanced_difference_not_null TO stock_unbalanced_difference_not_null;

ALTER TABLE ops.store_keys RENAME CONSTRAINT store_keys_open_not_null TO stock_keys_open_not_null;

ALTER TABLE ops.store_keys RENAME CONSTRAINT store_keys_key_not_null TO stock_keys_key_not_null;

ALTER TABLE ops.store RENAME CONSTRAINT store_warehouse_not_null TO stock_warehouse_not_null;

ALTER TABLE ops.store RENAME CONSTRAINT store_value_not_null TO stock_value_not_null;

ALTER TABLE ops.store RENAME CONSTRAINT store_id_not_null TO stock_id_not_null;

ALTER TABLE ops.store RENAME CONSTRAINT store_entry_id_not_null TO stock_entry_id_not_null;

ALTER TABLE ops.store RENAME CONSTRAINT store_direction_not_null TO stock_direction_not_null;

ALTER TABLE ops.store RENAME CONSTRAINT store_created_at_not_null TO stock_created_at_not_null;

ALTER TABLE ops.store_keys RENAME TO stock_keys;

ALTER TABLE ops.store_unbalanced RENAME TO stock_unbalanced;

ALTER TABLE ops.store_warehouse_sku_running RENAME TO stock_warehouse_sku_running;

ALTER TABLE ops.store_warehouse_sku_kept RENAME TO stock_warehouse_sku_kept;

ALTER TABLE ops.store RENAME TO stock;
