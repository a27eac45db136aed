DO $pgcraft$
DECLARE
    role_name text := 'app';
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

GRANT USAGE ON SCHEMA inventory TO app;

CREATE SEQUENCE inventory.products_number_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;

ALTER TABLE inventory.products ADD COLUMN number integer DEFAULT nextval('inventory.products_number_seq'::regclass) NOT NULL;

ALTER SEQUENCE inventory.products_number_seq OWNED BY inventory.products.number;

GRANT INSERT ON inventory.products TO app;

GRANT USAGE ON SEQUENCE inventory.products_number_seq TO app;
