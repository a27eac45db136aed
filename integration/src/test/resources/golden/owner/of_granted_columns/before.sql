CREATE TABLE shop.notes (n serial, word text);
GRANT SELECT, UPDATE (n) ON shop.notes TO auditor;
ALTER TABLE shop.notes OWNER TO app;
