CREATE TABLE shop.notes (n serial, word text);
GRANT SELECT ON shop.notes TO auditor;
