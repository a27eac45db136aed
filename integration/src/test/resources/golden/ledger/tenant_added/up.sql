SET LOCAL check_function_bodies = off;

SET ROLE keeper;

DROP TRIGGER ops_stock_keep_sku ON ops.stock;

DROP FUNCTION ops._fill_ops_stock_sku();

DROP FUNCTION ops.ops_stock_keep_sku();

DROP VIEW ops.stock_balances;

DROP VIEW ops.stock_running_balances;

ALTER TABLE ops.stock DROP CONSTRAINT pk__stock__id;

DROP INDEX ops.ix__stock__idempotency_key;

ALTER TABLE ops.stock_keys DROP CONSTRAINT pk__stock_keys__key;

DROP TABLE ops.stock_sku_kept;

DROP TABLE ops.stock_sku_running;

ALTER TABLE ops.stock_unbalanced DROP CONSTRAINT pk__stock_unbalanced__entry_id;

ALTER TABLE ops.stock ENABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock FORCE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_keys ADD COLUMN tenant_id uuid NOT NULL DEFAULT '7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11';

ALTER TABLE ops.stock_keys ALTER COLUMN tenant_id DROP DEFAULT;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock_keys
            GROUP BY tenant_id, key HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_keys have the same tenant_id, key as another (pk__stock_keys__tenant_id_key is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE ops.stock_keys ADD CONSTRAINT pk__stock_keys__tenant_id_key PRIMARY KEY (tenant_id, key);

CREATE TABLE ops.stock_tenant_id_sku_kept (
    tenant_id uuid,
    sku text,
    balance numeric NOT NULL,
    entries bigint NOT NULL,
    moment timestamp with time zone,
    last_key_1 bigint
) WITH (fillfactor = '70');

ALTER TABLE ops.stock_tenant_id_sku_kept ENABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_tenant_id_sku_kept FORCE ROW LEVEL SECURITY;

COMMENT ON TABLE ops.stock_tenant_id_sku_kept IS 'pgcraft: closed; balances of ops.stock';

CREATE UNIQUE INDEX uq__stock_tenant_id_sku_kept__tenant_id_sku ON ops.stock_tenant_id_sku_kept USING btree (tenant_id, sku) NULLS NOT DISTINCT;

CREATE TABLE ops.stock_tenant_id_sku_running (
    tenant_id uuid,
    sku text,
    moment timestamp with time zone NOT NULL,
    balance numeric NOT NULL,
    id bigint
);

ALTER TABLE ops.stock_tenant_id_sku_running ENABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_tenant_id_sku_running FORCE ROW LEVEL SECURITY;

COMMENT ON TABLE ops.stock_tenant_id_sku_running IS 'pgcraft: closed; balances of ops.stock after each row';

CREATE UNIQUE INDEX uq__stock_tenant_id_sku_running__tenant_id_id ON ops.stock_tenant_id_sku_running USING btree (tenant_id, id) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX uq__stock_tenant_id_sku_running__tenant_id_sku_moment ON ops.stock_tenant_id_sku_running USING btree (tenant_id, sku, moment) NULLS NOT DISTINCT;

ALTER TABLE ops.stock_unbalanced ENABLE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_unbalanced FORCE ROW LEVEL SECURITY;

ALTER TABLE ops.stock_unbalanced ADD COLUMN tenant_id uuid NOT NULL DEFAULT '7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11';

ALTER TABLE ops.stock_unbalanced ALTER COLUMN tenant_id DROP DEFAULT;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock_unbalanced
            GROUP BY tenant_id, entry_id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_unbalanced have the same tenant_id, entry_id as another (pk__stock_unbalanced__tenant_id_entry_id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE ops.stock_unbalanced ADD CONSTRAINT pk__stock_unbalanced__tenant_id_entry_id PRIMARY KEY (tenant_id, entry_id);

CREATE TABLE ops.tenants (
    login name NOT NULL,
    tenant text NOT NULL,
    CONSTRAINT pk__tenants__login PRIMARY KEY (login)
);

COMMENT ON TABLE ops.tenants IS 'pgcraft: closed; whose each login is that is not the API''s';

CREATE FUNCTION ops._fill_ops_stock_tenant_id_sku()
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
        SELECT FROM unnest(ARRAY['ops.stock_tenant_id_sku_kept', 'ops.stock_tenant_id_sku_running']::regclass[]) AS k (id) LEFT JOIN pg_class AS c ON c.oid = k.id
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
    LOCK TABLE ops.stock_tenant_id_sku_kept IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM ops.stock_tenant_id_sku_kept) THEN
        INSERT INTO ops.stock_tenant_id_sku_kept (tenant_id, sku, balance, entries)
        SELECT l.tenant_id, l.sku, CAST(sum(CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END) AS numeric), count(*)
        FROM ops.stock AS l
        WHERE l.xmin <> ALL (filling.own)
        GROUP BY l.tenant_id, l.sku
        ORDER BY l.tenant_id, l.sku
        ON CONFLICT (tenant_id, sku) DO NOTHING;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_tenant_id_sku_running) THEN
        INSERT INTO ops.stock_tenant_id_sku_running (tenant_id, sku, moment, balance, id)
        SELECT u.g1, u.g2, max(u.t - u.p * INTERVAL '1 microsecond') OVER so_far + u.p * INTERVAL '1 microsecond' AS moment, CAST(sum(u.v) OVER so_far AS numeric) AS balance, u.c1
        FROM (
            SELECT CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END AS v, l.created_at AS t, l.tenant_id AS g1, l.sku AS g2, l.id AS c1,
                row_number() OVER (PARTITION BY l.tenant_id, l.sku ORDER BY l.created_at, l.id) AS p
            FROM ops.stock AS l
            WHERE l.xmin <> ALL (filling.own)
        ) AS u
        WINDOW so_far AS (PARTITION BY u.g1, u.g2 ORDER BY u.p)
        ON CONFLICT (tenant_id, sku, moment) DO NOTHING;
        INSERT INTO ops.stock_tenant_id_sku_kept (tenant_id, sku, balance, entries, moment, last_key_1)
        SELECT DISTINCT ON (r.tenant_id, r.sku) r.tenant_id, r.sku, 0, 0, r.moment, r.id
        FROM ops.stock_tenant_id_sku_running AS r
        ORDER BY r.tenant_id, r.sku, r.moment DESC
        ON CONFLICT (tenant_id, sku) DO UPDATE
            SET moment = excluded.moment, last_key_1 = excluded.last_key_1;
    END IF;
END
$function$;

COMMENT ON FUNCTION ops._fill_ops_stock_tenant_id_sku() IS 'pgcraft: closed; begins the balances of ops.stock';

CREATE FUNCTION ops.current_tenant()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF session_user = 'authenticator' THEN
        RETURN nullif(current_setting('request.jwt.claims', true), '')::json ->> 'tenant_id';
    END IF;
    RETURN (SELECT tenant FROM ops.tenants WHERE login = session_user);
END
$function$;

COMMENT ON FUNCTION ops.current_tenant() IS 'whose the session is';

ALTER TABLE ops.stock ADD COLUMN tenant_id uuid NOT NULL DEFAULT '7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11';

ALTER TABLE ops.stock ALTER COLUMN tenant_id SET DEFAULT (ops.current_tenant())::uuid;

COMMENT ON COLUMN ops.stock.tenant_id IS 'whose row it is';

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock
            GROUP BY tenant_id, id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock have the same tenant_id, id as another (pk__stock__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE ops.stock ADD CONSTRAINT pk__stock__id PRIMARY KEY (tenant_id, id);

CREATE INDEX ix__stock__tenant_id_idempotency_key ON ops.stock USING btree (tenant_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE VIEW ops.stock_balances AS
SELECT k.tenant_id,
    k.sku,
    k.balance
   FROM ops.stock_tenant_id_sku_kept k
  WHERE (k.entries > 0)
UNION ALL
 SELECT l.tenant_id,
    l.sku,
    sum(
        CASE l.direction
            WHEN 'debit'::text THEN l.value
            ELSE (- l.value)
        END) AS balance
   FROM ( SELECT l_1.tenant_id,
            l_1.sku,
            l_1.value,
            l_1.direction
           FROM ( SELECT l_2.tenant_id,
                    l_2.sku,
                    l_2.value,
                    l_2.direction
                   FROM ops.stock l_2
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.stock_tenant_id_sku_kept)) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM ops.stock_tenant_id_sku_kept)) THEN 0
                    ELSE NULL::integer
                END) l
  GROUP BY l.tenant_id, l.sku;

CREATE VIEW ops.stock_running_balances AS
SELECT r.tenant_id,
    r.sku,
    r.moment,
    r.balance,
    r.id
   FROM ops.stock_tenant_id_sku_running r
UNION ALL
 SELECT u.g1 AS tenant_id,
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
            l.tenant_id AS g1,
            l.sku AS g2,
            l.id AS c1,
            row_number() OVER (PARTITION BY l.tenant_id, l.sku ORDER BY l.created_at, l.id) AS p
           FROM ( SELECT l_1.tenant_id,
                    l_1.sku,
                    l_1.id,
                    l_1.value,
                    l_1.direction,
                    l_1.created_at
                   FROM ( SELECT l_2.tenant_id,
                            l_2.sku,
                            l_2.id,
                            l_2.value,
                            l_2.direction,
                            l_2.created_at
                           FROM ops.stock l_2
                         LIMIT
                                CASE
                                    WHEN (EXISTS ( SELECT
                                       FROM ops.stock_tenant_id_sku_running)) THEN 0
                                    ELSE NULL::integer
                                END) l_1
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.stock_tenant_id_sku_running)) THEN 0
                            ELSE NULL::integer
                        END) l) u
  WINDOW so_far AS (PARTITION BY u.g1, u.g2 ORDER BY u.p);

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
            SELECT DISTINCT a.tenant_id, a.idempotency_key AS key FROM added AS a WHERE a.idempotency_key IS NOT NULL
        ), noted AS (
            INSERT INTO ops.stock_keys AS k (tenant_id, key, open)
            SELECT g.tenant_id, g.key, false FROM given AS g ORDER BY g.tenant_id, g.key
            ON CONFLICT (tenant_id, key) DO UPDATE SET open = false WHERE k.open
            RETURNING k.tenant_id, k.key
        )
        SELECT g.key INTO used FROM given AS g
        WHERE NOT EXISTS (SELECT FROM noted AS n WHERE n.tenant_id = g.tenant_id AND n.key = g.key)
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
    locked ops.stock_tenant_id_sku_kept[];
BEGIN
    IF ops_stock_count.p_idempotency_key IS NOT NULL THEN
        payload := sha256(convert_to(CAST(jsonb_build_array('count', ops_stock_count.p_sku, ops_stock_count.p_value) AS text), 'UTF8'));
        INSERT INTO ops.stock_keys AS k (tenant_id, key, payload, open)
        VALUES (ops.current_tenant()::uuid, ops_stock_count.p_idempotency_key, event.payload, true)
        ON CONFLICT (tenant_id, key) DO NOTHING;
        IF NOT FOUND THEN
            IF NOT EXISTS (SELECT FROM ops.stock_keys AS k WHERE k.tenant_id = ops.current_tenant()::uuid AND k.key = ops_stock_count.p_idempotency_key AND k.payload = event.payload) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'unique_violation',
                    MESSAGE = concat('key ', quote_literal(ops_stock_count.p_idempotency_key), ' was used in ops.stock for something else'),
                    SCHEMA = 'ops',
                    TABLE = 'stock';
            END IF;
            RETURN QUERY SELECT l.* FROM ops.stock AS l WHERE l.tenant_id = ops.current_tenant()::uuid AND l.idempotency_key = ops_stock_count.p_idempotency_key ORDER BY l.id;
            RETURN;
        END IF;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_tenant_id_sku_kept) OR NOT EXISTS (SELECT FROM ops.stock_tenant_id_sku_running) THEN
        PERFORM ops._fill_ops_stock_tenant_id_sku();
    END IF;
    WITH desired AS (
        SELECT ops.current_tenant()::uuid AS tenant_id, q.* FROM (SELECT r.sku, r.value FROM ops._ops_stock_count_rows(ops_stock_count.p_sku, ops_stock_count.p_value) AS r) AS q
    ), taken AS (
        INSERT INTO ops.stock_tenant_id_sku_kept AS k (tenant_id, sku, balance, entries)
        SELECT d.tenant_id, d.sku, 0, 0
        FROM (SELECT tenant_id, sku FROM desired) AS d
        GROUP BY d.tenant_id, d.sku
        ORDER BY d.tenant_id, d.sku
        ON CONFLICT (tenant_id, sku) DO UPDATE SET balance = k.balance
        RETURNING k AS group_row
    )
    SELECT array_agg(t.group_row) INTO locked FROM taken AS t;
    RETURN QUERY
        WITH desired AS (
        SELECT ops.current_tenant()::uuid AS tenant_id, q.* FROM (SELECT r.sku, r.value FROM ops._ops_stock_count_rows(ops_stock_count.p_sku, ops_stock_count.p_value) AS r) AS q
    )
        INSERT INTO ops.stock AS l (entry_id, tenant_id, sku, direction, value, idempotency_key)
        SELECT event.entry, c.g1, c.g2, CASE WHEN c.v > 0 THEN 'debit' ELSE 'credit' END, CASE WHEN c.v > 0 THEN c.v ELSE - c.v END, ops_stock_count.p_idempotency_key
        FROM (
            SELECT u.g1, u.g2, sum(u.wanted) - sum(u.held) AS v
            FROM (
                SELECT CAST(CAST(d.value AS bigint) AS numeric) AS wanted, CAST(0 AS numeric) AS held, true AS meant, false AS mine, d.tenant_id AS g1, d.sku AS g2
                FROM desired AS d WHERE d.value IS NOT NULL
                UNION ALL
                SELECT CAST(0 AS numeric), k.balance, false, true, k.tenant_id AS g1, k.sku AS g2
                FROM unnest(event.locked) AS k
            ) AS u
            GROUP BY u.g1, u.g2
            HAVING bool_or(u.mine) AND bool_or(u.meant) AND sum(u.wanted) - sum(u.held) <> 0
        ) AS c
        ORDER BY c.g1, c.g2
        RETURNING l.*;
    UPDATE ops.stock_keys AS k SET open = false WHERE k.tenant_id = ops.current_tenant()::uuid AND k.key = ops_stock_count.p_idempotency_key AND k.open;
EXCEPTION WHEN numeric_value_out_of_range THEN
    RAISE EXCEPTION USING
        ERRCODE = 'numeric_value_out_of_range',
        MESSAGE = concat('event count of ops.stock needs a value that does not fit: ', SQLERRM),
        SCHEMA = 'ops',
        TABLE = 'stock';
END
$function$;

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
    IF NEW.tenant_id IS DISTINCT FROM ops.current_tenant()::uuid THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = concat('entry ', NEW.entry_id, ' of ops.stock was not judged before the session became another tenant_id'),
            HINT = 'commit, or SET CONSTRAINTS ALL IMMEDIATE, before the session becomes somebody else',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    DELETE FROM ops.stock_unbalanced AS u WHERE u.tenant_id = NEW.tenant_id AND u.entry_id = NEW.entry_id AND u.difference = 0;
    SELECT u.difference AS by_what INTO unbalanced FROM ops.stock_unbalanced AS u WHERE u.tenant_id = NEW.tenant_id AND u.entry_id = NEW.entry_id;
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

CREATE FUNCTION ops.ops_stock_keep_tenant_id_sku()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    broken record;
BEGIN
    IF NOT EXISTS (SELECT FROM ops.stock_tenant_id_sku_kept) OR NOT EXISTS (SELECT FROM ops.stock_tenant_id_sku_running) THEN
        PERFORM ops._fill_ops_stock_tenant_id_sku();
    END IF;
    WITH came AS (
        SELECT row_number() OVER () AS p, CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END AS v, a.tenant_id AS g1, a.sku AS g2, a.id AS c1
        FROM added AS a
    ), touched AS (
        INSERT INTO ops.stock_tenant_id_sku_kept AS k (tenant_id, sku, balance, entries, moment, last_key_1)
        SELECT n.g1, n.g2, CAST(sum(n.v) AS numeric), count(*), clock_timestamp() + (count(*) - 1) * INTERVAL '1 microsecond', (array_agg(n.c1 ORDER BY n.p DESC))[1]
        FROM came AS n
        GROUP BY n.g1, n.g2
        ORDER BY n.g1, n.g2
        ON CONFLICT (tenant_id, sku) DO UPDATE
            SET balance = k.balance + excluded.balance, entries = k.entries + excluded.entries,
                moment = greatest(clock_timestamp(), k.moment + INTERVAL '1 microsecond') + (excluded.entries - 1) * INTERVAL '1 microsecond', last_key_1 = excluded.last_key_1
        RETURNING k.balance AS b, k.moment AS m, k.tenant_id AS g1, k.sku AS g2
    ), stored AS (
        INSERT INTO ops.stock_tenant_id_sku_running (tenant_id, sku, moment, balance, id)
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
            MESSAGE = concat('balance of ops.stock would be ', broken.b, ' for ', concat_ws(', ', 'tenant_id = ' || quote_nullable(CAST(broken.g1 AS text)), 'sku = ' || quote_nullable(CAST(broken.g2 AS text))), ', and is never less than 0'),
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_keep_tenant_id_sku() IS 'pgcraft: closed; keeps the balances of ops.stock';

CREATE OR REPLACE FUNCTION ops.ops_stock_remember_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
    INSERT INTO ops.stock_unbalanced AS u (tenant_id, entry_id, difference)
    SELECT a.tenant_id, a.entry_id, CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric)
    FROM added AS a
    GROUP BY a.tenant_id, a.entry_id
    HAVING CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric) <> 0
    ORDER BY a.tenant_id, a.entry_id
    ON CONFLICT (tenant_id, entry_id) DO UPDATE SET difference = u.difference + excluded.difference;
    RETURN NULL;
END
$function$;

DO $guard$
DECLARE
    offending bigint;
BEGIN
    ALTER TABLE ops.stock NO FORCE ROW LEVEL SECURITY;
    offending := (SELECT count(*) FROM (
    SELECT FROM ops.stock AS l GROUP BY l.tenant_id, l.sku HAVING CAST(sum(CASE l.direction WHEN 'debit' THEN l.value ELSE - l.value END) AS numeric) < 0
) AS beyond);
    ALTER TABLE ops.stock FORCE ROW LEVEL SECURITY;
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock make balances by tenant_id, sku beyond the limit (never less than 0): ', offending),
            HINT = 'insert what brings them within the limit first';
    END IF;
END
$guard$;

CREATE TRIGGER ops_stock_keep_tenant_id_sku AFTER INSERT ON ops.stock REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_keep_tenant_id_sku();

CREATE POLICY tenant_only ON ops.stock
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON ops.stock IS 'pgcraft: tenants apart; lets nothing else through';

CREATE POLICY tenant_rows ON ops.stock
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON ops.stock IS 'pgcraft: tenants apart; lets a tenant''s rows through';

CREATE POLICY tenant_only ON ops.stock_keys
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON ops.stock_keys IS 'pgcraft: tenants apart; lets nothing else through';

CREATE POLICY tenant_rows ON ops.stock_keys
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON ops.stock_keys IS 'pgcraft: tenants apart; lets a tenant''s rows through';

CREATE POLICY tenant_only ON ops.stock_tenant_id_sku_kept
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON ops.stock_tenant_id_sku_kept IS 'pgcraft: tenants apart; lets nothing else through';

CREATE POLICY tenant_rows ON ops.stock_tenant_id_sku_kept
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON ops.stock_tenant_id_sku_kept IS 'pgcraft: tenants apart; lets a tenant''s rows through';

CREATE POLICY tenant_only ON ops.stock_tenant_id_sku_running
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON ops.stock_tenant_id_sku_running IS 'pgcraft: tenants apart; lets nothing else through';

CREATE POLICY tenant_rows ON ops.stock_tenant_id_sku_running
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON ops.stock_tenant_id_sku_running IS 'pgcraft: tenants apart; lets a tenant''s rows through';

CREATE POLICY tenant_only ON ops.stock_unbalanced
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON ops.stock_unbalanced IS 'pgcraft: tenants apart; lets nothing else through';

CREATE POLICY tenant_rows ON ops.stock_unbalanced
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (ops.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON ops.stock_unbalanced IS 'pgcraft: tenants apart; lets a tenant''s rows through';

REVOKE EXECUTE ON ROUTINE ops._fill_ops_stock_tenant_id_sku() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_keep_tenant_id_sku() FROM public;

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
            WHERE c.oid = ANY (ARRAY['ops.stock_tenant_id_sku_kept', 'ops.stock_tenant_id_sku_running', 'ops.tenants']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops._fill_ops_stock_tenant_id_sku()', 'ops.ops_stock_keep_tenant_id_sku()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

DO $tenants$
DECLARE
    owner text := (
        SELECT min(quote_ident(r.rolname))
        FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE c.oid = ANY (ARRAY['ops.stock', 'ops.stock_keys', 'ops.stock_tenant_id_sku_kept', 'ops.stock_tenant_id_sku_running', 'ops.stock_unbalanced']::regclass[]) AND (r.rolsuper OR r.rolbypassrls OR r.rolcanlogin)
    );
BEGIN
    IF owner IS NOT NULL THEN
        RAISE EXCEPTION 'role % owns tables that keep tenants apart, and policies do not bind it', owner
            USING HINT = 'ALTER ROLE ' || owner || ' NOLOGIN NOSUPERUSER NOBYPASSRLS';
    END IF;
END
$tenants$;

RESET ROLE;
