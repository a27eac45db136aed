INSERT INTO shop.orders (tenant_id, amount, state) VALUES
    ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b11', 5, 'paid'), ('7f0c6d0e-5a5b-4d6e-9c53-0d3d1b5f5b12', 9, NULL);
