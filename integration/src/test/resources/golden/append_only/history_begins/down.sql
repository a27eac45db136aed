DROP TRIGGER hr_employees_update ON hr.employees_root;

DROP TRIGGER hr_employees_touch ON hr.employees_root;

DROP TRIGGER hr_employees_insert ON hr.employees_root;

DROP TRIGGER hr_employees_delete ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_truncate ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_past ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_key ON hr.employees_root;

DROP TRIGGER _protect_hr_employees_attributes_write ON hr.employees_attributes;

DROP FUNCTION hr.hr_employees_update();

DROP FUNCTION hr.hr_employees_touch();

DROP FUNCTION hr.hr_employees_insert();

DROP FUNCTION hr.hr_employees_delete();

DROP FUNCTION hr.employees_erase(bigint, text[]);

DROP FUNCTION hr.employees_as_of(timestamp with time zone);

DROP FUNCTION hr._protect_hr_employees_truncate();

DROP FUNCTION hr._protect_hr_employees_past();

DROP FUNCTION hr._protect_hr_employees_key();

DROP FUNCTION hr._protect_hr_employees_attributes_write();

CREATE OR REPLACE VIEW hr.names AS
SELECT name
   FROM hr.employees_root;

DROP VIEW hr.employees_at;

DROP VIEW hr.employees_history;

DROP VIEW hr.employees;

ALTER TABLE hr.employees_root DROP COLUMN valid_from;

ALTER TABLE hr.employees_root DROP COLUMN updated_at;

ALTER TABLE hr.employees_root DROP COLUMN transaction;

ALTER TABLE hr.employees_root DROP COLUMN operation;

ALTER SEQUENCE hr.employees_root_id_seq RENAME TO employees_id_seq;

ALTER TABLE hr.employees_root DROP COLUMN created_at;

ALTER TABLE hr.employees_root DROP COLUMN claim;

ALTER TABLE hr.employees_root DROP COLUMN changed_by;

COMMENT ON TABLE hr.employees_root IS NULL;

DROP TABLE hr.employees_attributes;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_root TO app;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_salary_not_null TO employees_salary_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_name_not_null TO employees_name_not_null;

ALTER TABLE hr.employees_root RENAME CONSTRAINT employees_root_id_not_null TO employees_id_not_null;

ALTER TABLE hr.employees_root RENAME TO employees;
