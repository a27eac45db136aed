INSERT INTO hr.employees (code, name) VALUES ('a', 'Ada'), ('b', 'Bea');
