INSERT INTO orders (customer_id) VALUES (NULL);
