CREATE TABLE shop.books (name text NOT NULL, pages integer) INHERITS (shop.products);
