DROP FUNCTION shop.whole();

DROP TABLE shop.lessons;

DROP TYPE shop.span;
