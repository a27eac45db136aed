CREATE MATERIALIZED VIEW shop.cheap AS SELECT name, price FROM shop.products WHERE price < 10 WITH NO DATA;
