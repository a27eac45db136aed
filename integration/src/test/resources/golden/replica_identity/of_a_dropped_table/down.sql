CREATE TABLE shop.notes (
    id integer NOT NULL,
    text text NOT NULL,
    n integer,
    owner name,
    CONSTRAINT notes_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX notes_text ON shop.notes USING btree (text);

ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX notes_text;
