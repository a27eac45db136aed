INSERT INTO shop.products (paid) VALUES (true), (false);
