INSERT INTO shop.books (id, name, weight, pages) VALUES (1, 'b', 3, 4);
