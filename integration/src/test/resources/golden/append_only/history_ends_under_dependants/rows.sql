INSERT INTO hr.employees (name, email, boss_id) VALUES ('Ada', 'ada@example.org', NULL), ('Bea', NULL, 1);
INSERT INTO hr.leaves (employee_id, days) VALUES (1, 3), (2, 4);
