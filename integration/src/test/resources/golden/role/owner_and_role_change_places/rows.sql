insert into inventory.products (name) values ('nail');
