CREATE FUNCTION shop.has_room(most bigint) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT count(*) < most FROM shop.limits $$;
CREATE FUNCTION shop.has_seats(title text) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT count(*) < 100 FROM shop.sellers WHERE name = title $$;
