INSERT INTO shop.sales VALUES (1, '2026-01-10', 'a', 5), (2, '2026-01-20', NULL, 6);
INSERT INTO shop.sales VALUES (3, '2026-02-10', 'a', 5);
