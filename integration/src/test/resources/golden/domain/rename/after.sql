CREATE DOMAIN shop.money AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE FUNCTION shop.more(a shop.money) RETURNS shop.money LANGUAGE sql IMMUTABLE RETURN (a + 1)::shop.money;
