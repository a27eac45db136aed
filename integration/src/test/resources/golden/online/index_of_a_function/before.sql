CREATE FUNCTION shop.f(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN lower($1);
CREATE INDEX ix ON shop.products (shop.f(name));
