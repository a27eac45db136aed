INSERT INTO hr.employees (name) VALUES ('Ada'), ('Bob');
UPDATE hr.employees SET name = 'Eve' WHERE name = 'Bob';
