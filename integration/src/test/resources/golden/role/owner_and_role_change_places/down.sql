SET ROLE app;

REVOKE SELECT, INSERT ON inventory.goods FROM shop_owner;

REVOKE USAGE ON SCHEMA inventory FROM shop_owner;

RESET ROLE;

DO $pgcraft$
DECLARE
    role_name text := 'shop_owner';
BEGIN
    IF NOT (pg_catalog.has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')
        AND pg_catalog.has_database_privilege(current_database(), 'CREATE WITH GRANT OPTION')) THEN
        RAISE EXCEPTION '% may not grant CONNECT, CREATE on database %', current_user, current_database()
            USING HINT = 'its owner can let it: GRANT CONNECT, CREATE ON DATABASE name TO login WITH GRANT OPTION';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        EXECUTE pg_catalog.format('CREATE ROLE %I', role_name);
        EXECUTE pg_catalog.format('COMMENT ON ROLE %I IS %L', role_name, 'pgcraft:project');
    END IF;
    EXECUTE pg_catalog.format('GRANT CONNECT, CREATE ON DATABASE %I TO %I', current_database(), role_name);
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

SET ROLE app;

ALTER SEQUENCE inventory.goods_id_seq RENAME TO products_id_seq;

ALTER TABLE inventory.goods RENAME CONSTRAINT pk__goods__id TO pk__products__id;

ALTER TABLE inventory.goods RENAME CONSTRAINT goods_name_not_null TO products_name_not_null;

ALTER TABLE inventory.goods RENAME CONSTRAINT goods_id_not_null TO products_id_not_null;

ALTER TABLE inventory.goods RENAME TO products;

RESET ROLE;

ALTER SCHEMA inventory OWNER TO shop_owner;

ALTER TABLE inventory.products OWNER TO shop_owner;

GRANT SELECT, INSERT ON inventory.products TO app;

GRANT USAGE ON SCHEMA inventory TO app;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    EXECUTE pg_catalog.format('REVOKE CREATE ON DATABASE %I FROM %I', current_database(), role_name);
END
$pgcraft$;
