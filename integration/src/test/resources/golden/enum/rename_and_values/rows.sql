INSERT INTO shop.products (states) VALUES ('{new}');
