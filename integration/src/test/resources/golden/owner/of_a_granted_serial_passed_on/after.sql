CREATE TABLE shop.notes (n serial, word text);
ALTER TABLE shop.notes OWNER TO auditor;
GRANT SELECT ON SEQUENCE shop.notes_n_seq TO app;
