CREATE SCHEMA shop;
CREATE TABLE shop.books (id bigint NOT NULL, name text NOT NULL DEFAULT 'thing', weight integer, pages integer, PRIMARY KEY (id), CONSTRAINT heavy CHECK (weight > 0));
