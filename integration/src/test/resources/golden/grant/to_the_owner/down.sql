SET ROLE app;

DROP TABLE shop.orders;

RESET ROLE;

ALTER SCHEMA shop OWNER TO SESSION_USER;

ALTER TABLE shop.products OWNER TO SESSION_USER;

GRANT UPDATE (name) ON shop.products TO app;

GRANT SELECT, INSERT ON shop.products TO app;

ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    EXECUTE pg_catalog.format('REVOKE CREATE ON DATABASE %I FROM %I', current_database(), role_name);
END
$pgcraft$;
