INSERT INTO shop.products (id, name, sku) VALUES (1, 'tea', 'T1'), (2, 'coffee', 'C1');
