CREATE SCHEMA shop;
CREATE TABLE shop.things (
    id bigint PRIMARY KEY,
    name text DEFAULT 'other',
    weight integer NOT NULL,
    CONSTRAINT heavy CHECK (weight > 0),
    CONSTRAINT only_here CHECK (id > 0) NO INHERIT
);
CREATE TABLE shop.books (pages integer, PRIMARY KEY (id)) INHERITS (shop.things);
CREATE TABLE shop.novels (hero text) INHERITS (shop.books);
