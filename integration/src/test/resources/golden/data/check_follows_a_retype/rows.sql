insert into shop.products (a, b, c, d) values ('8', 1, '2026-01-02', '4'), (null, 2, null, '5');
