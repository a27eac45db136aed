DROP INDEX hr.by_salary;

ALTER TABLE hr.employees_root DROP CONSTRAINT short_name;

ALTER TABLE hr.employees_root DROP CONSTRAINT one_name;
