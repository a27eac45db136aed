DROP TRIGGER hr_employees_update ON hr.employees_entity;

DROP TRIGGER hr_employees_touch ON hr.employees_entity;

DROP TRIGGER hr_employees_insert ON hr.employees_entity;

DROP TRIGGER hr_employees_delete ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_truncate ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_past ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_key ON hr.employees_entity;

DROP TRIGGER _protect_hr_employees_attribute_write ON hr.employees_attribute;

DROP MATERIALIZED VIEW hr.kept;

DROP FUNCTION hr.hr_employees_update();

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
    FROM hr.employees_entity;
END;

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_attribute_write();

CREATE OR REPLACE VIEW hr.names AS
SELECT id,
    name
   FROM hr.employees_entity;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_lives;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees_former;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_entity DROP COLUMN valid_from;

ALTER TABLE hr.employees_entity DROP COLUMN transaction;

ALTER SEQUENCE hr.employees_entity_id_seq RENAME TO employees_id_seq;

ALTER TABLE hr.employees_entity DROP COLUMN claim;

ALTER TABLE hr.employees_entity DROP COLUMN changed_in;

ALTER TABLE hr.employees_entity DROP COLUMN changed_by;

ALTER TABLE hr.employees_entity DROP COLUMN changed_at;

COMMENT ON TABLE hr.employees_entity IS 'who works here';

DROP TABLE hr.employees_attribute;

CREATE MATERIALIZED VIEW hr.kept AS
SELECT id,
    name
   FROM hr.employees_entity;

CREATE UNIQUE INDEX uq__kept__id ON hr.kept USING btree (id);

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_entity TO app;

ALTER TABLE hr.employees_entity RENAME CONSTRAINT employees_entity_salary_not_null TO employees_salary_not_null;

ALTER TABLE hr.employees_entity RENAME CONSTRAINT employees_entity_name_not_null TO employees_name_not_null;

ALTER TABLE hr.employees_entity RENAME CONSTRAINT employees_entity_id_not_null TO employees_id_not_null;

ALTER TABLE hr.employees_entity RENAME CONSTRAINT employees_entity_created_at_not_null TO employees_created_at_not_null;

ALTER TABLE hr.employees_entity RENAME TO employees;
