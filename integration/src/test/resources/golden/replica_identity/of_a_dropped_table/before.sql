CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, n integer, owner name);
CREATE UNIQUE INDEX notes_text ON shop.notes (text);
ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX notes_text;
