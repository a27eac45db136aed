SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock_sku_running);
BEGIN
    IF offending > 0 THEN
        RAISE restrict_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_sku_running are known by id, and would be by code: ', offending),
            HINT = 'a key stays what it is as long as there are rows: make another resource with the new key, and copy them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock
            GROUP BY code HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock have the same code as another (pk__stock__code is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DROP VIEW ops.stock_latest;

DROP VIEW ops.stock_running_balances;

ALTER TABLE ops.stock DROP CONSTRAINT pk__stock__id;

ALTER TABLE ops.stock DROP COLUMN id;

DROP INDEX ops.uq__stock_sku_running__id;

ALTER TABLE ops.stock_sku_running DROP COLUMN id;

ALTER TABLE ops.stock ADD CONSTRAINT pk__stock__code PRIMARY KEY (code);

ALTER TABLE ops.stock_sku_kept
    ALTER COLUMN last_key_1 TYPE text;

ALTER TABLE ops.stock_sku_running ADD COLUMN code text;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock_sku_running
            GROUP BY code HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_sku_running have the same code as another (uq__stock_sku_running__code is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX uq__stock_sku_running__code ON ops.stock_sku_running USING btree (code) NULLS NOT DISTINCT;

CREATE VIEW ops.stock_latest AS
SELECT l.entry_id,
    l.code,
    l.sku,
    l.value,
    l.created_at
   FROM (ops.stock_sku_kept k
     JOIN ops.stock l ON ((l.code = k.last_key_1)))
UNION ALL
( SELECT DISTINCT ON (l.sku) l.entry_id,
    l.code,
    l.sku,
    l.value,
    l.created_at
   FROM ( SELECT l_1.entry_id,
            l_1.code,
            l_1.sku,
            l_1.value,
            l_1.created_at
           FROM ( SELECT l_2.entry_id,
                    l_2.code,
                    l_2.sku,
                    l_2.value,
                    l_2.created_at
                   FROM ops.stock l_2
                 LIMIT
                        CASE
                            WHEN ((EXISTS ( SELECT
                               FROM ops.stock_sku_kept)) AND (EXISTS ( SELECT
                               FROM ops.stock_sku_running))) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN ((EXISTS ( SELECT
                       FROM ops.stock_sku_kept)) AND (EXISTS ( SELECT
                       FROM ops.stock_sku_running))) THEN 0
                    ELSE NULL::integer
                END) l
  ORDER BY l.sku, l.created_at DESC, l.code DESC);

CREATE VIEW ops.stock_running_balances AS
SELECT r.sku,
    r.moment,
    r.balance,
    r.code
   FROM ops.stock_sku_running r
UNION ALL
 SELECT u.g1 AS sku,
    (max((u.t - ((u.p)::double precision * '00:00:00.000001'::interval))) OVER so_far + ((u.p)::double precision * '00:00:00.000001'::interval)) AS moment,
    sum(u.v) OVER so_far AS balance,
    u.c1 AS code
   FROM ( SELECT l.value AS v,
            l.created_at AS t,
            l.sku AS g1,
            l.code AS c1,
            row_number() OVER (PARTITION BY l.sku ORDER BY l.created_at, l.code) AS p
           FROM ( SELECT l_1.sku,
                    l_1.code,
                    l_1.value,
                    l_1.created_at
                   FROM ( SELECT l_2.sku,
                            l_2.code,
                            l_2.value,
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

CREATE OR REPLACE FUNCTION ops._fill_ops_stock_sku()
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
        SELECT l.sku, CAST(sum(l.value) AS numeric), count(*)
        FROM ops.stock AS l
        WHERE l.xmin <> ALL (filling.own)
        GROUP BY l.sku
        ORDER BY l.sku
        ON CONFLICT (sku) DO NOTHING;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_sku_running) THEN
        INSERT INTO ops.stock_sku_running (sku, moment, balance, code)
        SELECT u.g1, max(u.t - u.p * INTERVAL '1 microsecond') OVER so_far + u.p * INTERVAL '1 microsecond' AS moment, CAST(sum(u.v) OVER so_far AS numeric) AS balance, u.c1
        FROM (
            SELECT l.value AS v, l.created_at AS t, l.sku AS g1, l.code AS c1,
                row_number() OVER (PARTITION BY l.sku ORDER BY l.created_at, l.code) AS p
            FROM ops.stock AS l
            WHERE l.xmin <> ALL (filling.own)
        ) AS u
        WINDOW so_far AS (PARTITION BY u.g1 ORDER BY u.p)
        ON CONFLICT (sku, moment) DO NOTHING;
        INSERT INTO ops.stock_sku_kept (sku, balance, entries, moment, last_key_1)
        SELECT DISTINCT ON (r.sku) r.sku, 0, 0, r.moment, r.code
        FROM ops.stock_sku_running AS r
        ORDER BY r.sku, r.moment DESC
        ON CONFLICT (sku) DO UPDATE
            SET moment = excluded.moment, last_key_1 = excluded.last_key_1;
    END IF;
END
$function$;

CREATE OR REPLACE FUNCTION ops.ops_stock_keep_sku()
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
        SELECT row_number() OVER () AS p, a.value AS v, a.sku AS g1, a.code AS c1
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
    )
    INSERT INTO ops.stock_sku_running (sku, moment, balance, code)
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
        WHERE w.p IS NOT NULL;
    RETURN NULL;
END
$function$;
