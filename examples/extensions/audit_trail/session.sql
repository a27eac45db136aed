INSERT INTO shop.products (name, price) VALUES ('Tea', 3), ('Cup', 5);
UPDATE shop.products SET price = 4 WHERE name = 'Tea';
DELETE FROM shop.products WHERE name = 'Cup';

-- Clicks are not watched: their resource says so.
INSERT INTO shop.clicks (product_id) VALUES (1);

SELECT resource, operation, before ->> 'price' AS was, after ->> 'price' AS "is", who = session_user AS by_login
FROM audit.changes ORDER BY id;
