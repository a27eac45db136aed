CREATE TABLE shop.notes (n serial, word text);
ALTER TABLE shop.notes OWNER TO app;
GRANT USAGE ON SEQUENCE shop.notes_n_seq TO auditor;
