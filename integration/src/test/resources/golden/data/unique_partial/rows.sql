INSERT INTO shop.products (name, active) VALUES ('tea', true), ('tea', false), ('tea', false);
