ALTER TABLE shop.books NO INHERIT shop.things;

DROP TABLE shop.things;
