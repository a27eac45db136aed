CREATE FUNCTION shop.has_room(most bigint) RETURNS boolean LANGUAGE plpgsql STABLE
    AS $$ BEGIN RETURN (SELECT count(*) FROM shop.sellers) < most; END $$;
