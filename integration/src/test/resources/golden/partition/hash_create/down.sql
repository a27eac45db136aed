DROP TABLE shop.visits_1;

DROP TABLE shop.visits_0;

DROP TABLE shop.visits;
