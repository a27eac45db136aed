CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, owner name);
ALTER TABLE shop.notes ALTER text SET STATISTICS 200, ALTER text SET STORAGE EXTERNAL, ALTER text SET COMPRESSION pglz;
