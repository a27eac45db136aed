insert into shop.products (state) values ('{1,2}'), (null);
