CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, n integer, owner name);
CREATE UNIQUE INDEX notes_words ON shop.notes (text);
ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX notes_words;
