INSERT INTO shop.products (a, b) VALUES ('tea', 'coffee');
