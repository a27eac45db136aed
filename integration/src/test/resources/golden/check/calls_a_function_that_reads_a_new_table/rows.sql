insert into shop.products (name) values ('tea');
