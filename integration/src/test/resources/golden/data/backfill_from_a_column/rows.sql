INSERT INTO shop.products (sku, name) VALUES ('t', NULL), (NULL, 'tea');
