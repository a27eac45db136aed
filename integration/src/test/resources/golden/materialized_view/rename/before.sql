CREATE MATERIALIZED VIEW shop.sums AS SELECT name, sum(price) AS total FROM shop.products GROUP BY name;
CREATE UNIQUE INDEX by_name ON shop.sums (name);
CREATE VIEW shop.great AS SELECT name FROM shop.sums WHERE total > 100;
GRANT SELECT ON shop.sums TO PUBLIC;
