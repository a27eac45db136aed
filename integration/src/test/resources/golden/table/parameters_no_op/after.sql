CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, n integer, owner name);
ALTER TABLE shop.notes SET (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
