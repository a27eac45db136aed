INSERT INTO hr.employees (a, b) VALUES ('a1', 'b1'), ('a', 'b');
UPDATE hr.employees SET a = 'a2', b = 'b2' WHERE a = 'a1';
