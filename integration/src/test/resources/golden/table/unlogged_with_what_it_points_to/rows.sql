INSERT INTO shop.notes VALUES (1, 'a', 5, 'me'), (2, 'b', NULL, 'you');
