CREATE DOMAIN shop.amount AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE FUNCTION shop.more(a shop.amount) RETURNS shop.amount LANGUAGE sql IMMUTABLE RETURN (a + 1)::shop.amount;
