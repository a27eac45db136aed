insert into shop.products (state, b) values ('{2020-01-01}', 1), (null, 2);
