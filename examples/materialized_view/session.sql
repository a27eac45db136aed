INSERT INTO shop.orders (day, amount) VALUES ('2026-01-01', 10), ('2026-01-01', 5), ('2026-01-02', 7);
SELECT * FROM shop.daily;

-- Who may do nothing but read it may refresh it all the same.
SET ROLE steward;
SELECT shop.refresh_daily();
SELECT * FROM shop.daily ORDER BY day;
SELECT * FROM shop.orders;
RESET ROLE;

-- unique: day is an index, so readers need not wait for the next refresh.
SELECT indexdef FROM pg_indexes WHERE tablename = 'daily';
