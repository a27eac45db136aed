CREATE UNLOGGED TABLE shop.notes (
    id integer NOT NULL,
    text text NOT NULL,
    n integer,
    owner name,
    CONSTRAINT notes_pkey PRIMARY KEY (id)
) WITH (fillfactor = '50');
