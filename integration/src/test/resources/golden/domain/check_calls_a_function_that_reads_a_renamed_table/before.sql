CREATE FUNCTION shop.allowed(n integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n <= (SELECT count(*) + 100 FROM shop.limits); END $$;
CREATE DOMAIN shop.amount AS integer CONSTRAINT allowed CHECK (shop.allowed(VALUE));
