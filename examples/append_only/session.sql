-- Rows come and go as in any table.
INSERT INTO hr.departments (name) VALUES ('research');
INSERT INTO hr.employees (name, badge, department_id) VALUES ('Ada', 'A1', 1), ('Bob', 'B2', NULL)
RETURNING id, name, salary;
SELECT clock_timestamp() AS hired \gset

UPDATE hr.employees SET salary = 1200 WHERE name = 'Ada' RETURNING id, salary;
-- What changes nothing is no version.
UPDATE hr.employees SET salary = 1200 WHERE name = 'Ada';
DELETE FROM hr.employees WHERE name = 'Bob';

-- The present, and what has been.
SELECT id, name, salary FROM hr.employees;
SELECT id, name, salary, operation, valid_from < coalesce(valid_to, 'infinity') AS lasted, valid_to IS NULL AS holds
FROM hr.employees_history ORDER BY id, valid_from, valid_to;

-- A moment of the past, by a function, or by a setting that turns all resources at once.
SELECT id, name, salary FROM hr.employees_as_of(:'hired') ORDER BY id;
SET pgcraft.as_of = :'hired';
SELECT id, name, salary FROM hr.employees_at ORDER BY id;
DELETE FROM hr.employees;
RESET pgcraft.as_of;

-- Unique is among those that are there: Bob's badge is free, and so is his number.
INSERT INTO hr.employees (id, name, badge) VALUES (2, 'Cleo', 'B2') RETURNING id, name;

-- Guards.
UPDATE hr.employees SET id = 3 WHERE id = 2;
DELETE FROM hr.employees_attributes;
TRUNCATE hr.employees_root;

-- Personal data can go, and that it went stays.
SELECT hr.employees_erase(1, ARRAY['badge']);
SELECT DISTINCT id, badge, erased -> 0 -> 'columns' AS erased FROM hr.employees_history WHERE id = 1 ORDER BY 3;
