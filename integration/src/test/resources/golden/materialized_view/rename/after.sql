CREATE MATERIALIZED VIEW shop.totals AS SELECT name, sum(price) AS total FROM shop.products GROUP BY name;
CREATE UNIQUE INDEX by_name ON shop.totals (name);
CREATE VIEW shop.great AS SELECT name FROM shop.totals WHERE total > 100;
GRANT SELECT ON shop.totals TO PUBLIC;
