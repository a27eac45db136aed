CREATE TYPE shop.status AS ENUM ('new', 'old');
COMMENT ON TYPE shop.status IS 'how it is';
CREATE FUNCTION shop.other(s shop.status) RETURNS shop.status LANGUAGE sql IMMUTABLE RETURN CASE s WHEN 'new'::shop.status THEN 'old'::shop.status ELSE 'new'::shop.status END;
CREATE FUNCTION shop.named(t text) RETURNS shop.status LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN t::shop.status; END $$;
CREATE VIEW shop.shown AS SELECT id, state, shop.other(state) AS other FROM shop.products;
ALTER TABLE shop.products ALTER COLUMN state SET DEFAULT 'new';
