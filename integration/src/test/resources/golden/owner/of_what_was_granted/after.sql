CREATE TABLE shop.notes (n integer);
ALTER TABLE shop.notes OWNER TO app;
GRANT SELECT ON shop.notes TO auditor;
