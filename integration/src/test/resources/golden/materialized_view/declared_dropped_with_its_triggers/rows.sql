INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3), ('2026-03-01', 4), ('2026-03-02', 5);
