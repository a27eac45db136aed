insert into shop.products default values;
