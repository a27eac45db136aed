CREATE TABLE shop.notes (
    id integer NOT NULL,
    text text NOT NULL,
    n integer,
    owner name,
    CONSTRAINT notes_pkey PRIMARY KEY (id)
);

ALTER TABLE shop.notes
    ALTER COLUMN n SET (n_distinct = '-0.5');

ALTER TABLE shop.notes
    ALTER COLUMN text SET STATISTICS 200,
    ALTER COLUMN text SET STORAGE EXTERNAL,
    ALTER COLUMN text SET COMPRESSION pglz;
