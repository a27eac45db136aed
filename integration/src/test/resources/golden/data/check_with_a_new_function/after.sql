CREATE FUNCTION shop.is_proper(name text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN name <> '';
