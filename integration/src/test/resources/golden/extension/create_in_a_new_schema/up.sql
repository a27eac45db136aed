CREATE SCHEMA parts;

CREATE EXTENSION citext SCHEMA parts;

CREATE EXTENSION pg_trgm SCHEMA parts;

ALTER TABLE shop.products ADD COLUMN code parts.citext;

ALTER TABLE shop.products ADD COLUMN codes parts.citext[];

CREATE INDEX by_parts ON shop.products USING gin (name parts.gin_trgm_ops);

CREATE VIEW shop.found AS
SELECT id,
    parts.similarity(name, 'tea'::text) AS "similar"
   FROM shop.products
  WHERE (code OPERATOR(parts.=) 'X'::parts.citext);

CREATE FUNCTION shop.distance(a text, b text)
 RETURNS real
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN a OPERATOR(parts.<->) b; END $function$;

CREATE FUNCTION shop.near(a text, b text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (a OPERATOR(parts.%) b);
