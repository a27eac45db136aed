INSERT INTO ops.stock (warehouse, sku, value, reason) VALUES ('main', 'A', 5, 'came'), ('main', NULL, 7, NULL), ('main', 'A', -2, 'went');
