CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, n integer, owner name);
ALTER TABLE shop.notes REPLICA IDENTITY NOTHING;
