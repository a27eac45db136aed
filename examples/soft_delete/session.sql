INSERT INTO shop.customers (email) VALUES ('ann@example.com'), ('ben@example.com') RETURNING id, email;
INSERT INTO shop.orders (customer_id) VALUES (1);

-- DELETE counts and returns as usual; the row is out of sight, and its orders still know it.
DELETE FROM shop.customers WHERE email = 'ann@example.com' RETURNING id, email;
SELECT id, email FROM shop.customers;
SELECT o.id, a.email, a.deleted_at IS NOT NULL AS deleted
FROM shop.orders o JOIN shop.customers_all a ON a.id = o.customer_id;

-- Unique is among the living.
INSERT INTO shop.customers (email) VALUES ('ann@example.com') RETURNING id;
UPDATE shop.customers_deleted SET deleted_at = NULL;

-- Back, as soon as the name is free; and gone for good, as soon as nothing points there.
DELETE FROM shop.customers WHERE id = 3;
UPDATE shop.customers_deleted SET deleted_at = NULL WHERE id = 1 RETURNING id, email;
DELETE FROM shop.customers_deleted;
SELECT id, email, deleted_at IS NOT NULL AS deleted FROM shop.customers_all ORDER BY id;
