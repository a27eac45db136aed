ALTER MATERIALIZED VIEW store.sums OWNER TO SESSION_USER;

ALTER TYPE store.state OWNER TO SESSION_USER;

ALTER SCHEMA store OWNER TO SESSION_USER;

ALTER ROUTINE store.one() OWNER TO SESSION_USER;

ALTER SEQUENCE store.numbers OWNER TO SESSION_USER;

ALTER ROUTINE store.nothing() OWNER TO SESSION_USER;

ALTER VIEW store.cheap OWNER TO SESSION_USER;

REVOKE SELECT ON store.sums FROM app;

REVOKE USAGE ON TYPE store.state FROM app;

REVOKE EXECUTE ON ROUTINE store.one() FROM app;

REVOKE USAGE ON SEQUENCE store.numbers FROM app;

REVOKE EXECUTE ON ROUTINE store.nothing() FROM app;

REVOKE SELECT ON store.cheap FROM app;

REVOKE USAGE ON SCHEMA store FROM app;

GRANT USAGE ON SCHEMA store TO auditor;

GRANT SELECT ON store.sums TO auditor;

GRANT USAGE ON TYPE store.state TO auditor;

GRANT EXECUTE ON ROUTINE store.one() TO auditor;

GRANT USAGE ON SEQUENCE store.numbers TO auditor;

GRANT EXECUTE ON ROUTINE store.nothing() TO auditor;

GRANT SELECT ON store.cheap TO auditor;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

ALTER MATERIALIZED VIEW store.sums OWNER TO app;

ALTER TYPE store.state OWNER TO app;

ALTER SCHEMA store OWNER TO app;

ALTER ROUTINE store.one() OWNER TO app;

ALTER SEQUENCE store.numbers OWNER TO app;

ALTER ROUTINE store.nothing() OWNER TO app;

ALTER VIEW store.cheap OWNER TO app;
