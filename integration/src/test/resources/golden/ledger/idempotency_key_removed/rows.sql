INSERT INTO ops.stock (warehouse, sku, value, idempotency_key) VALUES ('main', 'A', 5, 'k1'), ('main', NULL, 7, NULL), ('main', 'A', -2, 'k2');
