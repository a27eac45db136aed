INSERT INTO shop.customers (tenant_id, name, email) VALUES
    ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11', 'Ada', 'ada@example.org'), ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b12', 'Bea', 'bea@example.org');
INSERT INTO shop.orders (tenant_id, customer_id, amount, state) VALUES
    ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11', 1, 5, 'paid'), ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b12', 2, 9, 'paid');
