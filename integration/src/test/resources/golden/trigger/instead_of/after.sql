CREATE FUNCTION shop.insert_doubled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO shop.products (name) VALUES (NEW.name);
    RETURN NEW;
END
$$;
CREATE TRIGGER insert_doubled INSTEAD OF INSERT ON shop.doubled FOR EACH ROW EXECUTE FUNCTION shop.insert_doubled();
