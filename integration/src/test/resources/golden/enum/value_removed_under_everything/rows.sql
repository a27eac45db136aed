INSERT INTO shop.rules (state) VALUES ('new'), ('paid');
INSERT INTO shop.steps (state) VALUES ('paid');
INSERT INTO shop.orders (state, before, next) VALUES ('new', '{paid,sent}', 'paid'), ('paid', '{}', NULL);
