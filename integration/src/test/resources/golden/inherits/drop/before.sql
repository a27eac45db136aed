CREATE SCHEMA shop;
CREATE TABLE shop.things (
    id bigint PRIMARY KEY,
    name text NOT NULL DEFAULT 'thing',
    weight integer,
    CONSTRAINT heavy CHECK (weight > 0),
    CONSTRAINT only_here CHECK (id > 0) NO INHERIT
);
CREATE TABLE shop.priced (price numeric, name text NOT NULL DEFAULT 'thing');
CREATE TABLE shop.books (pages integer, PRIMARY KEY (id)) INHERITS (shop.things, shop.priced);
CREATE TABLE shop.novels (hero text) INHERITS (shop.books);
ALTER TABLE shop.books ALTER COLUMN name SET DEFAULT 'book', ALTER COLUMN weight SET NOT NULL;
ALTER TABLE shop.books ADD CONSTRAINT light CHECK (weight < 10);
COMMENT ON COLUMN shop.books.weight IS 'of a book';
CREATE INDEX books_name ON shop.books (name);
