CREATE TABLE shop.lines (ordered bigint, line integer, note text, PRIMARY KEY (ordered, line));
