INSERT INTO customers (number) VALUES (7); INSERT INTO orders (customer) VALUES (7), (NULL);
