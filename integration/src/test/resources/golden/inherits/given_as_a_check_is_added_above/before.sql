CREATE SCHEMA shop;
CREATE TABLE shop.things (id integer NOT NULL, price integer);
CREATE TABLE shop.books (id integer NOT NULL, price integer, pages integer);
