SET ROLE shop_owner;

ALTER SEQUENCE public.lines_id_seq RENAME TO notes_id_seq;

ALTER TABLE public.lines RENAME CONSTRAINT pk__lines__id TO pk__notes__id;

ALTER TABLE public.lines RENAME CONSTRAINT lines_id_not_null TO notes_id_not_null;

ALTER TABLE public.lines RENAME TO notes;

RESET ROLE;

ALTER SCHEMA inventory OWNER TO SESSION_USER;

ALTER TABLE inventory.products OWNER TO SESSION_USER;

ALTER TABLE public.notes OWNER TO SESSION_USER;

REVOKE CREATE ON SCHEMA public FROM shop_owner;

DO $pgcraft$
DECLARE
    role_name text := 'shop_owner';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('REVOKE CONNECT, CREATE ON DATABASE %I FROM %I', current_database(), role_name);
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('DROP ROLE %I', role_name);
EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN
        EXECUTE pg_catalog.format('REVOKE CONNECT, CREATE ON DATABASE %I FROM %I', current_database(), role_name);
        RAISE NOTICE 'role % stays: %', role_name, SQLERRM;
END
$pgcraft$;
