INSERT INTO shop.products (name, sku) VALUES ('tea', 'T1');
