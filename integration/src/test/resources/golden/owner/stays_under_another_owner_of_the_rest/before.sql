CREATE TABLE shop.notes (id integer GENERATED ALWAYS AS IDENTITY, word text);
GRANT SELECT, INSERT ON shop.notes TO auditor;
GRANT SELECT (word) ON shop.notes TO auditor;
