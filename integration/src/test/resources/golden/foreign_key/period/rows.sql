INSERT INTO shop.prices VALUES ('[1,2)', '[2026-01-01,2026-02-01)', 5), ('[1,2)', '[2026-02-01,2026-03-01)', 6);
INSERT INTO shop.sales VALUES ('[1,2)', '[2026-01-15,2026-02-15)');
