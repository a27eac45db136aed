INSERT INTO shop.products (name) VALUES ('nail');
