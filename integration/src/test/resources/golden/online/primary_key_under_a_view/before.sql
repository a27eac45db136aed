CREATE TABLE shop.lines (id bigint NOT NULL, note text, CONSTRAINT lines_pkey PRIMARY KEY (id));
CREATE VIEW shop.counted AS SELECT l.id, l.note, count(*) AS n FROM shop.lines l GROUP BY l.id;
