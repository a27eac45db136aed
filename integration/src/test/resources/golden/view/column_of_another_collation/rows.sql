insert into shop.products (name, sku) values ('tea', 'T1');
