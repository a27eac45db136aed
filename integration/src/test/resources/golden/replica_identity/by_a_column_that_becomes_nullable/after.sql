CREATE TABLE shop.notes (id integer PRIMARY KEY, text text, n integer, owner name);
CREATE UNIQUE INDEX notes_text ON shop.notes (text);
