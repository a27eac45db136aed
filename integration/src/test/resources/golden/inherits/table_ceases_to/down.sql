ALTER TABLE shop.books INHERIT shop.things;
