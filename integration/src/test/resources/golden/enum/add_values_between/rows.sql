INSERT INTO shop.orders (state, note) VALUES ('new', 'a'), ('paid', 'b'), ('sent', NULL);
