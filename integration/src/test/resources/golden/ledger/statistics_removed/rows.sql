INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 5), ('main', NULL, 7), ('main', 'A', -2);
INSERT INTO ops.sites (stock_id, days) SELECT id, 2 FROM ops.stock;
