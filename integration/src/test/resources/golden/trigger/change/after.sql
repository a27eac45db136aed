CREATE FUNCTION shop.shout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.name := upper(NEW.name);
    RETURN NEW;
END
$$;
CREATE TRIGGER shout BEFORE INSERT OR UPDATE OF name ON shop.products FOR EACH ROW WHEN (NEW.name <> 'x') EXECUTE FUNCTION shop.shout();
