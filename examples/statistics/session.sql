INSERT INTO shop.customers (name) VALUES ('Ann'), ('Ben');
INSERT INTO shop.orders (customer_id, amount, state) VALUES (1, 10, 'new'), (1, 5, 'paid'), (1, 99, 'cancelled');

-- Who has no orders is there, too.
SELECT c.name, s.order_count, s.total
FROM shop.customers c JOIN shop.customers_orders_statistics s USING (id) ORDER BY id;

-- Each figure is a sub-select that finds its rows by the index of the foreign key.
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT order_count FROM shop.customers_orders_statistics WHERE id = 1;
