ALTER VIEW store.cheap OWNER TO SESSION_USER;

ALTER ROUTINE store.nothing() OWNER TO SESSION_USER;

ALTER SEQUENCE store.numbers OWNER TO SESSION_USER;

ALTER ROUTINE store.one() OWNER TO SESSION_USER;

ALTER SCHEMA store OWNER TO SESSION_USER;

ALTER TYPE store.state OWNER TO SESSION_USER;

ALTER MATERIALIZED VIEW store.sums OWNER TO SESSION_USER;

REVOKE SELECT ON store.cheap FROM auditor;

REVOKE EXECUTE ON ROUTINE store.nothing() FROM auditor;

REVOKE USAGE ON SEQUENCE store.numbers FROM auditor;

REVOKE EXECUTE ON ROUTINE store.one() FROM auditor;

REVOKE USAGE ON TYPE store.state FROM auditor;

REVOKE SELECT ON store.sums FROM auditor;

REVOKE USAGE ON SCHEMA store FROM auditor;

GRANT USAGE ON SCHEMA store TO app;

GRANT SELECT ON store.cheap TO app;

GRANT EXECUTE ON ROUTINE store.nothing() TO app;

GRANT USAGE ON SEQUENCE store.numbers TO app;

GRANT EXECUTE ON ROUTINE store.one() TO app;

GRANT USAGE ON TYPE store.state TO app;

GRANT SELECT ON store.sums TO app;

DO $pgcraft$
DECLARE
    role_name text := 'auditor';
BEGIN
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

ALTER VIEW store.cheap OWNER TO auditor;

ALTER ROUTINE store.nothing() OWNER TO auditor;

ALTER SEQUENCE store.numbers OWNER TO auditor;

ALTER ROUTINE store.one() OWNER TO auditor;

ALTER SCHEMA store OWNER TO auditor;

ALTER TYPE store.state OWNER TO auditor;

ALTER MATERIALIZED VIEW store.sums OWNER TO auditor;
