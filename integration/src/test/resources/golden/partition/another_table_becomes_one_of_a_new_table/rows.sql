INSERT INTO shop.sales_2 VALUES (3, '2026-02-10', 'x', 5);
