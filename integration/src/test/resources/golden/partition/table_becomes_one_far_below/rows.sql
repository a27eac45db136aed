INSERT INTO shop.kinds VALUES ('a'), ('b');
INSERT INTO shop.sales_3_a VALUES ('2026-03-03', 'a', 4);
