INSERT INTO shop.products (number) VALUES (-7);
