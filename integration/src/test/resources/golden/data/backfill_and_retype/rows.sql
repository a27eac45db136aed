INSERT INTO shop.products (size) VALUES ('xl');
