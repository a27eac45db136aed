INSERT INTO shop.products (name, price, slug) VALUES ('tea', 3, 'T');
