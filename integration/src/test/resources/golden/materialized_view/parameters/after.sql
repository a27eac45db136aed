CREATE MATERIALIZED VIEW shop.cheap WITH (fillfactor = 90) AS SELECT name, price FROM shop.products WHERE price < 10;
