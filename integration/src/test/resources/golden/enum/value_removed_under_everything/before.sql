CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent', 'lost', 'odd');
COMMENT ON TYPE shop.state IS 'how far it is';
CREATE FUNCTION shop.label(state shop.state) RETURNS text LANGUAGE sql IMMUTABLE RETURN CASE state WHEN 'new' THEN 'New' ELSE 'Old' END;
CREATE FUNCTION shop.first_state() RETURNS shop.state LANGUAGE sql RETURN 'new'::shop.state;
CREATE FUNCTION shop.noticed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER noticed AFTER UPDATE OF state ON shop.orders FOR EACH ROW WHEN (NEW.state = 'sent') EXECUTE FUNCTION shop.noticed();
REVOKE USAGE ON TYPE shop.state FROM PUBLIC;
GRANT USAGE ON TYPE shop.state TO app;
