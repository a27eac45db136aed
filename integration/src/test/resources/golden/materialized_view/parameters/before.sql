CREATE MATERIALIZED VIEW shop.cheap WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false) AS SELECT name, price FROM shop.products WHERE price < 10;
