INSERT INTO shop.kinds VALUES ('a'), ('b');
INSERT INTO shop.sales VALUES ('2026-01-10', 'a', 5), ('2026-01-20', 'b', 6);
INSERT INTO shop.sales_2 VALUES ('2026-02-10', 'a', 5);
