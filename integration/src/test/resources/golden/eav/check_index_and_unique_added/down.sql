DROP INDEX hr.by_salary;

ALTER TABLE hr.employees_entity DROP CONSTRAINT short_name;

ALTER TABLE hr.employees_entity DROP CONSTRAINT one_name;
