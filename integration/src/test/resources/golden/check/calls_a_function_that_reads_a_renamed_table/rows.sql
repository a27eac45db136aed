insert into shop.products (name) values ('tea');
insert into shop.sellers (name) values ('Ann');
