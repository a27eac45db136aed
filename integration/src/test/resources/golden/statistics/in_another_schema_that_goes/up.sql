DROP TABLE depot.other;

DROP STATISTICS depot.s;

DROP TABLE shop.products;

DROP SCHEMA depot;

DROP SCHEMA shop;
