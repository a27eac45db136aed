DROP TABLE shop.lessons;

DROP TYPE shop.span;
