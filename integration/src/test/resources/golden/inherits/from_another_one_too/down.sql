ALTER TABLE shop.books NO INHERIT shop.priced;
