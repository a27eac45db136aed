INSERT INTO shop.products (name) VALUES ('tea'), ('coffee');
INSERT INTO shop.suppliers (name, product_id) VALUES ('x', 1);
