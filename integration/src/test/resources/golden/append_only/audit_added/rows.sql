INSERT INTO hr.employees (name) VALUES ('Ada'), ('Bea'), ('Cy');
UPDATE hr.employees SET salary = 20 WHERE name = 'Ada';
DELETE FROM hr.employees WHERE name = 'Cy';
