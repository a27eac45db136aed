CREATE TABLE shop.notes (n serial, word text);
ALTER TABLE shop.notes OWNER TO auditor;
