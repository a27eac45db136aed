CREATE TYPE shop.state AS ENUM ('new', 'old');
COMMENT ON TYPE shop.state IS 'how it is';
CREATE FUNCTION shop.other(s shop.state) RETURNS shop.state LANGUAGE sql IMMUTABLE RETURN CASE s WHEN 'new'::shop.state THEN 'old'::shop.state ELSE 'new'::shop.state END;
CREATE FUNCTION shop.named(t text) RETURNS shop.state LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN t::shop.state; END $$;
CREATE VIEW shop.shown AS SELECT id, state, shop.other(state) AS other FROM shop.products;
ALTER TABLE shop.products ALTER COLUMN state SET DEFAULT 'new';
