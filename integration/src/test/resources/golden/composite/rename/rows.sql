INSERT INTO shop.products (size) VALUES ((1, 2));
