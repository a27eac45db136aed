CREATE SCHEMA shop;
CREATE TABLE shop.things (
    id bigint PRIMARY KEY,
    name text NOT NULL DEFAULT 'thing',
    weight integer,
    CONSTRAINT heavy CHECK (weight > 1),
    CONSTRAINT only_there CHECK (id > -1) NO INHERIT
);
CREATE TABLE shop.books (pages integer, PRIMARY KEY (id)) INHERITS (shop.things);
CREATE TABLE shop.novels (hero text) INHERITS (shop.books);
