CREATE TABLE shop.lines (ordered bigint, line integer, note text);
