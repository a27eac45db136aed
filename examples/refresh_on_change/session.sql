INSERT INTO shop.customers (name) VALUES ('Ann'), ('Ben');
INSERT INTO shop.orders (customer_id, amount) VALUES (1, 10), (1, 5), (2, 7);
SELECT * FROM shop.turnover ORDER BY id;

UPDATE shop.customers SET name = 'Anna' WHERE id = 1;
DELETE FROM shop.orders WHERE customer_id = 2;
SELECT * FROM shop.turnover ORDER BY id;

-- It is refreshed within the transaction that writes, and with it taken back.
BEGIN;
TRUNCATE shop.orders;
SELECT count(*) FROM shop.turnover;
ROLLBACK;
SELECT count(*) FROM shop.turnover;
