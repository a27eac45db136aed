INSERT INTO hr.departments (name) VALUES ('research');
INSERT INTO hr.employees (name, salary, department_id) VALUES ('Ada', 20, 1), ('Bob', 30, NULL);
UPDATE hr.employees SET salary = 25 WHERE name = 'Ada';
DELETE FROM hr.employees WHERE name = 'Bob';
SELECT hr.employees_months(1);
UPDATE hr.employees SET salary = 27 WHERE name = 'Ada';
