INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 5), ('main', 'B', 7), ('main', 'A', -2);
