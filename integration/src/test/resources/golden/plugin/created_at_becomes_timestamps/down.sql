DROP TRIGGER hr_employees_update ON hr.employees;

DROP FUNCTION hr.hr_employees_update();

ALTER TABLE hr.employees DROP COLUMN updated_at;
