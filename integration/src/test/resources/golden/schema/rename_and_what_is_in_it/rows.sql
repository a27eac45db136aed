INSERT INTO inv.products (name, state) VALUES ('tea', 'new');
INSERT INTO inv.parts (product_id) VALUES (1);
INSERT INTO sales.orders (product_id) VALUES (1);
