CREATE FUNCTION shop.net(gross numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT gross / 1.19';

CREATE FUNCTION shop.total() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    RETURN (SELECT count(*) FROM shop.products WHERE name <> '${x}' AND '{1,2,3}'::int[] IS NOT NULL); -- :name
END
$$;
CREATE PROCEDURE shop.clean(days integer DEFAULT 3) LANGUAGE sql BEGIN ATOMIC DELETE FROM shop.products WHERE id < days; END;
COMMENT ON FUNCTION shop.total() IS 'how many';
