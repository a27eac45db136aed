INSERT INTO customers (name) VALUES ('ann'); INSERT INTO orders (customer_id) VALUES (1);
