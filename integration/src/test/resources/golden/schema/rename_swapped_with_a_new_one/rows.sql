INSERT INTO a.products (name) VALUES ('tea');
