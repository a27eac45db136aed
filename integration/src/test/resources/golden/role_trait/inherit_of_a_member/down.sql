DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'readers';
    value text := 'ADMIN FALSE, INHERIT TRUE, SET TRUE';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('GRANT %I TO %I WITH %s', granted_role, role_name, value);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'inherit';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    IF EXISTS (
        SELECT FROM pg_catalog.pg_shdepend d JOIN pg_catalog.pg_database b ON b.oid = d.objid
        WHERE d.classid = 'pg_catalog.pg_database'::regclass AND b.datname <> current_database()
            AND d.refclassid = 'pg_catalog.pg_authid'::regclass
            AND d.refobjid = pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)))
    THEN
        RAISE NOTICE 'role % stays as it is: another database has let it in', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I INHERIT', role_name);
END
$trait$;
