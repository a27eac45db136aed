CREATE FUNCTION shop.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO shop.seen (product) VALUES (NEW.slug); RETURN NEW; END $$;
CREATE TRIGGER note BEFORE UPDATE ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.note();
