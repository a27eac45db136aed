CREATE TABLE shop.daily_refreshes (
    one boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk__daily_refreshes__one PRIMARY KEY (one)
);

COMMENT ON TABLE shop.daily_refreshes IS 'pgcraft: closed; when shop.daily was refreshed last';

CREATE MATERIALIZED VIEW shop.daily AS
SELECT day,
    sum(total) AS total
   FROM shop.orders
  GROUP BY day;

CREATE UNIQUE INDEX uq__daily__day ON shop.daily USING btree (day);

CREATE FUNCTION shop.shop_daily_refresh()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF to_regclass('shop.daily') IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO shop.daily_refreshes (one, at) VALUES (true, clock_timestamp())
    ON CONFLICT (one) DO UPDATE SET at = excluded.at;
    IF (SELECT relispopulated FROM pg_class WHERE oid = 'shop.daily'::regclass) THEN
        REFRESH MATERIALIZED VIEW CONCURRENTLY shop.daily;
    ELSE
        REFRESH MATERIALIZED VIEW shop.daily;
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION shop.shop_daily_refresh() IS 'pgcraft: closed; refreshes shop.daily';

CREATE FUNCTION shop.refresh_daily()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    INSERT INTO shop.daily_refreshes (one, at) VALUES (true, clock_timestamp())
    ON CONFLICT (one) DO UPDATE SET at = excluded.at;
    IF (SELECT relispopulated FROM pg_class WHERE oid = 'shop.daily'::regclass) THEN
        REFRESH MATERIALIZED VIEW CONCURRENTLY shop.daily;
    ELSE
        REFRESH MATERIALIZED VIEW shop.daily;
    END IF;
END
$function$;

COMMENT ON FUNCTION shop.refresh_daily() IS 'refreshes shop.daily';

CREATE TRIGGER shop_daily_refresh AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON shop.orders FOR EACH STATEMENT EXECUTE FUNCTION shop.shop_daily_refresh();

REVOKE EXECUTE ON ROUTINE shop.shop_daily_refresh() FROM public;

REVOKE EXECUTE ON ROUTINE shop.refresh_daily() FROM public;

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
            WHERE c.oid = ANY (ARRAY['shop.daily_refreshes']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['shop.shop_daily_refresh()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
