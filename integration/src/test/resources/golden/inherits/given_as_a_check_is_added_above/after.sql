CREATE SCHEMA shop;
CREATE TABLE shop.things (id integer NOT NULL, price integer);
CREATE TABLE shop.books (id integer NOT NULL, price integer, pages integer);
ALTER TABLE shop.books INHERIT shop.things;
ALTER TABLE shop.things ADD CONSTRAINT positive CHECK (price > 0);
ALTER TABLE shop.things ALTER COLUMN price SET NOT NULL;
