INSERT INTO hr.employees (code, name, value) VALUES ('a', 'Ada', 1), ('b', 'Bea', 2);
