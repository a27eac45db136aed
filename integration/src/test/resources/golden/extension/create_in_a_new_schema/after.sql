CREATE SCHEMA parts;

CREATE EXTENSION citext SCHEMA parts;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA parts;
CREATE INDEX by_parts ON shop.products USING gin (name parts.gin_trgm_ops);
CREATE FUNCTION shop.near(a text, b text) RETURNS boolean LANGUAGE sql STABLE RETURN a OPERATOR(parts.%) b;
CREATE FUNCTION shop.distance(a text, b text) RETURNS real LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a OPERATOR(parts.<->) b; END $$;
CREATE VIEW shop.found AS SELECT id, parts.similarity(name, 'tea') AS similar FROM shop.products WHERE code OPERATOR(parts.=) 'X';
