INSERT INTO shop.products (code, codes) VALUES ('a1', '{a1,b2}'), ('b2', NULL);
