INSERT INTO hr.tenants VALUES (session_user, '7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11');
INSERT INTO hr.employees (tenant_id, name) VALUES ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11', 'Ada'), ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11', 'Bea'), ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11', 'Cy');
UPDATE hr.employees SET salary = 20 WHERE name = 'Ada';
DELETE FROM hr.employees WHERE name = 'Cy';
