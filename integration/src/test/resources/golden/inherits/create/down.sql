DROP TABLE shop.novels;

DROP TABLE shop.books;

DROP TABLE shop.things;

DROP TABLE shop.priced;
