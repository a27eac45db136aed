CREATE TABLE shop.things (
    id bigint NOT NULL,
    name text DEFAULT 'thing'::text NOT NULL,
    weight integer,
    CONSTRAINT things_pkey PRIMARY KEY (id),
    CONSTRAINT heavy CHECK ((weight > 0)),
    CONSTRAINT only_here CHECK ((id > 0)) NO INHERIT
);

ALTER TABLE shop.books INHERIT shop.things;
