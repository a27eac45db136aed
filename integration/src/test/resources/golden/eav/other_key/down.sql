DROP TRIGGER hr_employees_update ON hr.employees_entity;

DROP TRIGGER hr_employees_touch ON hr.employees_entity;

DROP TRIGGER hr_employees_insert ON hr.employees_entity;

DROP TRIGGER hr_employees_delete ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_truncate ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_past ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_key ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_attribute_write ON hr.employees_attribute;

DROP FUNCTION hr.hr_employees_update();

DROP FUNCTION hr.hr_employees_touch();

DROP FUNCTION hr.hr_employees_insert();

DROP FUNCTION hr.hr_employees_delete();

DROP FUNCTION hr.employees_erase(character varying, text[]);

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_attribute_write();

DROP VIEW hr.names;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_lives;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees_former;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_entity DROP CONSTRAINT fk__employees__department_id__departments;

DROP TABLE hr.employees_entity;

DROP TABLE hr.employees_attribute;

DROP TABLE hr.departments;

DROP SCHEMA hr;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), role_name);
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('DROP ROLE %I', role_name);
EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN
        EXECUTE pg_catalog.format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), role_name);
        RAISE NOTICE 'role % stays: %', role_name, SQLERRM;
END
$pgcraft$;
