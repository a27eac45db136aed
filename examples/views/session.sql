INSERT INTO shop.products (name, price, state) VALUES ('Tea', 3, 'new'), ('Pot', 30, 'new'), ('Cup', 1, 'gone');
SELECT name, price FROM shop.affordable;
SELECT name, price FROM shop.cheapest;

-- PostgreSQL passes on what is written through a view of one table.
UPDATE shop.affordable SET price = 4 WHERE name = 'Tea' RETURNING name, price;
