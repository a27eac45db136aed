CREATE TABLE shop.books (name text CONSTRAINT own NOT NULL, pages integer) INHERITS (shop.goods);
