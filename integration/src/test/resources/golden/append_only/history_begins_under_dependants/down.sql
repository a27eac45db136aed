GRANT EXECUTE ON ROUTINE hr.hr_employees_update() TO public;

DROP TRIGGER hr_employees_update ON hr.employees_root;

DROP TRIGGER hr_employees_touch ON hr.employees_root;

DROP TRIGGER hr_employees_insert ON hr.employees_root;

DROP TRIGGER hr_employees_delete ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_truncate ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_past ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_key ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_attributes_write ON hr.employees_attributes;

DROP MATERIALIZED VIEW hr.kept;

CREATE OR REPLACE FUNCTION hr.hr_employees_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$function$;

COMMENT ON FUNCTION hr.hr_employees_update() IS NULL;

DROP FUNCTION hr.hr_employees_touch();

DROP FUNCTION hr.hr_employees_insert();

DROP FUNCTION hr.hr_employees_delete();

DROP FUNCTION hr.employees_erase(bigint, text[]);

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

CREATE OR REPLACE FUNCTION hr.count_all()
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM hr.employees_root;
END;

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_attributes_write();

CREATE OR REPLACE VIEW hr.names AS
SELECT id,
    name
   FROM hr.employees_root;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_root DROP COLUMN valid_from;

ALTER TABLE hr.employees_root DROP COLUMN transaction;

ALTER TABLE hr.employees_root DROP COLUMN operation;

ALTER SEQUENCE hr.employees_root_id_seq RENAME TO employees_id_seq;

ALTER TABLE hr.employees_root DROP COLUMN claim;

ALTER TABLE hr.employees_root DROP COLUMN changed_by;

COMMENT ON TABLE hr.employees_root IS 'who works here';

DROP TABLE hr.employees_attributes;

CREATE MATERIALIZED VIEW hr.kept AS
SELECT id,
    name
   FROM hr.employees_root;

CREATE UNIQUE INDEX uq__kept__id ON hr.kept USING btree (id);

CREATE TRIGGER hr_employees_update BEFORE UPDATE ON hr.employees_root FOR EACH ROW EXECUTE FUNCTION hr.hr_employees_update();

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_root TO app;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_updated_at_not_null TO employees_updated_at_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_salary_not_null TO employees_salary_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_name_not_null TO employees_name_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_id_not_null TO employees_id_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_created_at_not_null TO employees_created_at_not_null;

ALTER TABLE hr.employees_root RENAME TO employees;
