CREATE TABLE shop.priced (
    price numeric,
    name text DEFAULT 'thing'::text NOT NULL
);

CREATE TABLE shop.things (
    id bigint NOT NULL,
    name text DEFAULT 'thing'::text NOT NULL,
    weight integer,
    CONSTRAINT things_pkey PRIMARY KEY (id),
    CONSTRAINT heavy CHECK ((weight > 0)),
    CONSTRAINT only_here CHECK ((id > 0)) NO INHERIT
);

CREATE TABLE shop.books (
    pages integer,
    CONSTRAINT books_pkey PRIMARY KEY (id),
    CONSTRAINT light CHECK ((weight < 10))
)
    INHERITS (shop.things, shop.priced);

ALTER TABLE ONLY shop.books ALTER COLUMN name SET DEFAULT 'book'::text;

ALTER TABLE shop.books ALTER COLUMN weight SET NOT NULL;

COMMENT ON COLUMN shop.books.weight IS 'of a book';

CREATE INDEX books_name ON shop.books USING btree (name);

CREATE TABLE shop.novels (
    hero text
)
    INHERITS (shop.books);
