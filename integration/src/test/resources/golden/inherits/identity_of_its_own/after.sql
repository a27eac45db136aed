CREATE SCHEMA shop;
CREATE TABLE shop.things (id bigint NOT NULL, name text);
CREATE TABLE shop.books (id bigint GENERATED ALWAYS AS IDENTITY (START WITH 7), pages integer) INHERITS (shop.things);
COMMENT ON COLUMN shop.books.id IS 'counted here';
