CREATE MATERIALIZED VIEW shop.cheap AS
SELECT name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);

COMMENT ON MATERIALIZED VIEW shop.cheap IS 'what costs little';

CREATE UNIQUE INDEX cheap_name ON shop.cheap USING btree (name);

COMMENT ON INDEX shop.cheap_name IS 'one each';

CREATE VIEW shop.cheapest AS
SELECT name
   FROM shop.cheap
  WHERE (price < (1)::numeric);

GRANT SELECT ON shop.cheap TO app;
