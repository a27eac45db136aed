INSERT INTO shop.customers (name, email) VALUES ('Ada', 'ada@example.org'), ('Bea', 'bea@example.org');
INSERT INTO shop.orders (customer_id, amount, state) VALUES (1, 5, 'paid'), (1, 7, 'open'), (2, 9, 'paid');
