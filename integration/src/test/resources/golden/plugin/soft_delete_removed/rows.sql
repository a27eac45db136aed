INSERT INTO shop.customers (name, email) VALUES ('Ada', 'ada@example.org'), ('Bea', 'bea@example.org');
