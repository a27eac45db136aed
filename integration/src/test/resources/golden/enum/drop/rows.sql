INSERT INTO shop.orders (state) VALUES ('new'), ('paid');
