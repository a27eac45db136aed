CREATE TABLE shop.notes (n serial, word text);
ALTER TABLE shop.notes OWNER TO app;
GRANT SELECT, INSERT ON shop.notes TO auditor;
