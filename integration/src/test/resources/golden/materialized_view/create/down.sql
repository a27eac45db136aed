DROP VIEW shop.cheapest;

DROP MATERIALIZED VIEW shop.cheap;
