DO $pgcraft$
DECLARE
    role_name text := 'clerk';
BEGIN
    IF NOT (pg_catalog.has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')) THEN
        RAISE EXCEPTION '% may not grant CONNECT on database %', current_user, current_database()
            USING HINT = 'its owner can let it: GRANT CONNECT ON DATABASE name TO login WITH GRANT OPTION';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        EXECUTE pg_catalog.format('CREATE ROLE %I', role_name);
        EXECUTE pg_catalog.format('COMMENT ON ROLE %I IS %L', role_name, 'pgcraft:project');
    END IF;
    EXECUTE pg_catalog.format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role_name);
END
$pgcraft$;

GRANT USAGE ON SCHEMA shop TO clerk;

CREATE FUNCTION shop.refresh_daily()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    PERFORM pg_advisory_xact_lock('pg_class'::regclass::oid::integer, 'shop.daily'::regclass::oid::integer);
    IF (SELECT relispopulated FROM pg_class WHERE oid = 'shop.daily'::regclass) THEN
        REFRESH MATERIALIZED VIEW CONCURRENTLY shop.daily;
    ELSE
        REFRESH MATERIALIZED VIEW shop.daily;
    END IF;
END
$function$;

COMMENT ON FUNCTION shop.refresh_daily() IS 'refreshes shop.daily';

CREATE FUNCTION shop.refresh_whole()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    PERFORM pg_advisory_xact_lock('pg_class'::regclass::oid::integer, 'shop.whole'::regclass::oid::integer);
    REFRESH MATERIALIZED VIEW shop.whole;
END
$function$;

COMMENT ON FUNCTION shop.refresh_whole() IS 'refreshes shop.whole';

CREATE MATERIALIZED VIEW shop.daily AS
SELECT day,
    sum(total) AS total
   FROM shop.orders
  GROUP BY day;

COMMENT ON MATERIALIZED VIEW shop.daily IS 'takings';

CREATE UNIQUE INDEX uq__daily__day ON shop.daily USING btree (day);

CREATE MATERIALIZED VIEW shop.whole AS
SELECT sum(total) AS total
   FROM shop.daily;

GRANT SELECT ON shop.daily TO clerk;

GRANT EXECUTE ON ROUTINE shop.refresh_daily() TO clerk;

REVOKE EXECUTE ON ROUTINE shop.refresh_daily() FROM public;

REVOKE EXECUTE ON ROUTINE shop.refresh_whole() FROM public;
