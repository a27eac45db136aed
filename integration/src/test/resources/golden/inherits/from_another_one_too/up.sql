ALTER TABLE shop.books INHERIT shop.priced;
