DROP TABLE shop.novels;

DROP TABLE shop.books;

DROP TABLE shop.priced;

DROP TABLE shop.things;
