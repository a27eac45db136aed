insert into shop.products (total, pieces) values (7, 2), (null, 2);
