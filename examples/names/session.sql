SELECT conname FROM pg_constraint WHERE connamespace = 'shop'::regnamespace AND contype IN ('p', 'u', 'f') ORDER BY 1;
SELECT indexname FROM pg_indexes WHERE indexname LIKE 'orders%idx';

INSERT INTO shop.customers (email) VALUES ('ann@example.com');
INSERT INTO shop.orders (customer_id, state) VALUES (1, 'new');
UPDATE shop.orders SET state = 'paid';
SELECT id, state, valid_to IS NULL AS holds FROM shop.orders_versions ORDER BY valid_from;
SELECT count(*) FROM shop.orders_now;
SELECT count(*) FROM shop.orders_past;
