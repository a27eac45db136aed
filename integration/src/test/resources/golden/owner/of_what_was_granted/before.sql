CREATE TABLE shop.notes (n integer);
GRANT SELECT, INSERT ON shop.notes TO app;
GRANT SELECT ON shop.notes TO auditor;
