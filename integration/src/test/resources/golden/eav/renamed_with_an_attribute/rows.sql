INSERT INTO shop.suppliers (name, rating) VALUES ('Ada', 1), ('Bob', 2);
UPDATE shop.suppliers SET name = 'Ada & Sons', rating = 3 WHERE name = 'Ada';
DELETE FROM shop.suppliers WHERE name = 'Bob';
