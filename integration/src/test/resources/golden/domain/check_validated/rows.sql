INSERT INTO shop.products (code, note) VALUES ('a1', 'x'), ('b2', NULL);
