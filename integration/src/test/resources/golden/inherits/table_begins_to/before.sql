CREATE SCHEMA shop;
CREATE TABLE shop.things (
    id bigint PRIMARY KEY,
    name text NOT NULL DEFAULT 'thing',
    weight integer,
    CONSTRAINT heavy CHECK (weight > 0),
    CONSTRAINT only_here CHECK (id > 0) NO INHERIT
);
CREATE TABLE shop.books (id bigint NOT NULL, name text NOT NULL DEFAULT 'thing', weight integer, pages integer, PRIMARY KEY (id), CONSTRAINT heavy CHECK (weight > 0));
