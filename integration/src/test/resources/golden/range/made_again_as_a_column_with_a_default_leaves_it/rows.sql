insert into shop.products (sold) values ('[2,4)'), (null);
