DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'readers';
    value text := 'ADMIN TRUE, INHERIT FALSE, SET FALSE';
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
