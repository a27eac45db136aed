CREATE FUNCTION shop.allowed(n integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n <= (SELECT count(*) + 100 FROM shop.bounds); END $$;
ALTER TABLE shop.products ADD COLUMN allowed boolean GENERATED ALWAYS AS (shop.allowed(price)) STORED;
CREATE INDEX by_allowed ON shop.products (allowed);
CREATE VIEW shop.all_allowed AS SELECT id FROM shop.products WHERE allowed;
GRANT SELECT ON shop.all_allowed TO PUBLIC;
