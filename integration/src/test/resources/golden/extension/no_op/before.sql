CREATE EXTENSION citext SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE INDEX by_parts ON shop.products USING gin (name public.gin_trgm_ops);
CREATE FUNCTION shop.near(a text, b text) RETURNS boolean LANGUAGE sql STABLE RETURN a OPERATOR(public.%) b;
CREATE FUNCTION shop.distance(a text, b text) RETURNS real LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a OPERATOR(public.<->) b; END $$;
CREATE VIEW shop.found AS SELECT id, public.similarity(name, 'tea') AS similar FROM shop.products WHERE code OPERATOR(public.=) 'X';
