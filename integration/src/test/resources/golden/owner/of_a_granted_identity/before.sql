CREATE TABLE shop.notes (id integer GENERATED ALWAYS AS IDENTITY, word text);
ALTER TABLE shop.notes OWNER TO auditor;
GRANT SELECT ON SEQUENCE shop.notes_id_seq TO app;
