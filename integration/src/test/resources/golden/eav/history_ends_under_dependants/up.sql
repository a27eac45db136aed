ALTER VIEW hr.employees RENAME TO pgcraft_former_employees;

ALTER TABLE hr.employees_entity RENAME TO employees;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_entity_created_at_not_null TO employees_created_at_not_null;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_entity_id_not_null TO employees_id_not_null;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_entity_name_not_null TO employees_name_not_null;

ALTER TABLE hr.employees RENAME CONSTRAINT employees_entity_salary_not_null TO employees_salary_not_null;

DROP TRIGGER _protect_hr_employees_key ON hr.employees;

DROP TRIGGER _protect_hr_employees_past ON hr.employees;

DROP TRIGGER _protect_hr_employees_truncate ON hr.employees;

DROP TRIGGER hr_employees_delete ON hr.employees;

DROP TRIGGER hr_employees_insert ON hr.employees;

DROP TRIGGER hr_employees_touch ON hr.employees;

DROP TRIGGER hr_employees_update ON hr.employees;

DROP TRIGGER _protect_hr_employees_attribute_write ON hr.employees_attribute;

DROP FUNCTION hr._protect_hr_employees_attribute_write();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP FUNCTION hr.employees_erase(bigint, text[]);

DROP FUNCTION hr.hr_employees_delete();

DROP FUNCTION hr.hr_employees_insert();

DROP FUNCTION hr.hr_employees_touch();

DROP FUNCTION hr.hr_employees_update();

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_former;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees_lives;

ALTER TABLE hr.employees DROP COLUMN changed_at;

ALTER TABLE hr.employees DROP COLUMN changed_by;

ALTER TABLE hr.employees DROP COLUMN changed_in;

ALTER TABLE hr.employees DROP COLUMN claim;

ALTER TABLE hr.employees DROP COLUMN transaction;

ALTER TABLE hr.employees DROP COLUMN valid_from;

DROP TABLE hr.employees_attribute;

DROP MATERIALIZED VIEW hr.kept;

COMMENT ON TABLE hr.employees IS 'who works here';

CREATE OR REPLACE VIEW hr.names AS
SELECT id,
    name
   FROM hr.employees;

CREATE OR REPLACE FUNCTION hr.count_all()
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM hr.employees;
END;

DROP VIEW hr.pgcraft_former_employees;

ALTER SEQUENCE hr.employees_entity_id_seq RENAME TO employees_id_seq;

CREATE MATERIALIZED VIEW hr.kept AS
SELECT id,
    name
   FROM hr.employees;

CREATE UNIQUE INDEX uq__kept__id ON hr.kept USING btree (id);

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees TO app;
