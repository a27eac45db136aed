INSERT INTO shop.products (price) VALUES (12);
