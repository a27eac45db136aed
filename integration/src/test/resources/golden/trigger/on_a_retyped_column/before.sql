CREATE FUNCTION shop.shout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.name := upper(NEW.name);
    RETURN NEW;
END
$$;
CREATE TRIGGER shout BEFORE UPDATE OF name ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.shout();
