CREATE MATERIALIZED VIEW shop.cheap AS SELECT name, price FROM shop.products WHERE price < 10;
CREATE UNIQUE INDEX cheap_name ON shop.cheap (name);
COMMENT ON INDEX shop.cheap_name IS 'one each';
COMMENT ON MATERIALIZED VIEW shop.cheap IS 'what costs little';
GRANT SELECT ON shop.cheap TO app;
CREATE VIEW shop.cheapest AS SELECT name FROM shop.cheap WHERE price < 1;
