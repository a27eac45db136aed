CREATE TABLE shop.notes (id integer PRIMARY KEY, text text NOT NULL, n integer, owner name);
ALTER TABLE shop.notes ALTER text SET STATISTICS 300, ALTER text SET STORAGE MAIN, ALTER n SET (n_distinct_inherited = 7);
