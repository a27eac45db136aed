ALTER TABLE hr.employees DROP COLUMN created_at;
