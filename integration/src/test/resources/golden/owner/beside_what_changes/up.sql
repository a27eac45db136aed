ALTER TYPE shop.state OWNER TO SESSION_USER;

ALTER TYPE shop.state ADD VALUE 'lost';

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

ALTER TYPE shop.state OWNER TO app;

ALTER TABLE shop.notes OWNER TO SESSION_USER;

ALTER ROUTINE shop.one() OWNER TO SESSION_USER;

ALTER MATERIALIZED VIEW shop.sums OWNER TO SESSION_USER;

DROP MATERIALIZED VIEW shop.sums;

ALTER TABLE shop.products ADD COLUMN note text;

CREATE OR REPLACE FUNCTION shop.one()
 RETURNS integer
 LANGUAGE sql
RETURN 2;

ALTER TABLE shop.notes ADD COLUMN text text DEFAULT shop.one();

CREATE MATERIALIZED VIEW shop.sums AS
SELECT count(*) AS n,
    1 AS m
   FROM shop.products;

GRANT SELECT ON shop.sums TO auditor;

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

ALTER TABLE shop.notes OWNER TO app;

ALTER ROUTINE shop.one() OWNER TO app;

ALTER MATERIALIZED VIEW shop.sums OWNER TO app;
