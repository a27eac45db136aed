CREATE EXTENSION citext SCHEMA public;

CREATE EXTENSION pg_trgm SCHEMA public;

ALTER TABLE shop.products ADD COLUMN code public.citext;

ALTER TABLE shop.products ADD COLUMN codes public.citext[];

CREATE INDEX by_parts ON shop.products USING gin (name public.gin_trgm_ops);

CREATE VIEW shop.found AS
SELECT id,
    public.similarity(name, 'tea'::text) AS "similar"
   FROM shop.products
  WHERE (code OPERATOR(public.=) 'X'::public.citext);

CREATE FUNCTION shop.distance(a text, b text)
 RETURNS real
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN a OPERATOR(public.<->) b; END $function$;

CREATE FUNCTION shop.near(a text, b text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (a OPERATOR(public.%) b);
