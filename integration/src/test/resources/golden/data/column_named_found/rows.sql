insert into shop.products (found, offending) values (1, 2);
