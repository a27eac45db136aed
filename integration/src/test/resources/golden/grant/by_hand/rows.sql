insert into inventory.products (name, price) values ('nail', 0.1), ('hammer', 12);
