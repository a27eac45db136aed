INSERT INTO shop.products (name) VALUES ('a');
