CREATE TABLE shop.notes (n serial, word text);
GRANT USAGE ON SEQUENCE shop.notes_n_seq TO app;
GRANT USAGE ON SEQUENCE shop.notes_n_seq TO auditor;
