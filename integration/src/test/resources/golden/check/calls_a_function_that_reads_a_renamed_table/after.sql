CREATE FUNCTION shop.has_room(most bigint) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT count(*) < most FROM shop.bounds $$;
