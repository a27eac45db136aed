INSERT INTO shop.products (name) VALUES ('Tea');
