CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, n integer, owner name);
ALTER TABLE shop.notes SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
