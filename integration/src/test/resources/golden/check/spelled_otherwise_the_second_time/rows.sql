INSERT INTO shop.products (kind, size) VALUES ('a', 1);
