CREATE FUNCTION shop.usual_price(x integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN x + 1;
CREATE FUNCTION shop.how_many() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM shop.products $$;
