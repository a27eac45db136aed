INSERT INTO shop.sales VALUES ('2026-01-10', 'a', 5), ('2026-01-20', 'b', 6);
