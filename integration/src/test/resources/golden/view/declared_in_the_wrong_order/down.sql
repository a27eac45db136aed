DROP VIEW shop.a;

DROP VIEW shop.z;

DROP TABLE shop.products;

DROP SCHEMA shop;
