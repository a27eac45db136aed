INSERT INTO shop.products (name, price) VALUES ('nail', 0.1), ('hammer', 12);
