CREATE TABLE shop.notes (n serial, word text);
ALTER TABLE shop.notes OWNER TO auditor;
GRANT SELECT, INSERT ON shop.notes TO app;
GRANT UPDATE (n) ON shop.notes TO app;
GRANT USAGE ON SEQUENCE shop.notes_n_seq TO app;
