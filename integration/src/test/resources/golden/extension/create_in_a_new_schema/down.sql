DROP FUNCTION shop.near(text, text);

DROP FUNCTION shop.distance(text, text);

DROP VIEW shop.found;

DROP INDEX shop.by_parts;

ALTER TABLE shop.products DROP COLUMN codes;

ALTER TABLE shop.products DROP COLUMN code;

DROP EXTENSION pg_trgm;

DROP EXTENSION citext;

DROP SCHEMA parts;
