DROP FUNCTION shop.distance(text, text);

DROP FUNCTION shop.near(text, text);

DROP VIEW shop.found;

ALTER TABLE shop.products DROP COLUMN code;

ALTER TABLE shop.products DROP COLUMN codes;

DROP INDEX shop.by_parts;

DROP EXTENSION citext;

DROP EXTENSION pg_trgm;
