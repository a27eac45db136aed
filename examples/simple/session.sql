-- Defaults, the key and generated columns fill themselves in.
INSERT INTO shop.products (name, price) VALUES ('Tea', 3), ('Cup', 5) RETURNING id, name, gross, state;
INSERT INTO shop.orders (product_id) VALUES (1) RETURNING *;

-- What the model says holds.
UPDATE shop.products SET price = -1 WHERE name = 'Tea';
INSERT INTO shop.products (name, price) VALUES ('Tea', 4);
DELETE FROM shop.products WHERE name = 'Tea';

-- A foreign key has an index, which nobody had to ask for.
SELECT indexname FROM pg_indexes WHERE schemaname = 'shop' ORDER BY 1;
