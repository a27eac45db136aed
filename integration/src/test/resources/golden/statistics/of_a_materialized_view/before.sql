CREATE MATERIALIZED VIEW shop.m AS SELECT name, price FROM shop.products;
CREATE STATISTICS shop.s ON name, price FROM shop.m;
