CREATE FUNCTION shop.allowed(n integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n <= (SELECT count(*) + 100 FROM shop.limits); END $$;
CREATE INDEX by_allowed ON shop.products (shop.allowed(price));
