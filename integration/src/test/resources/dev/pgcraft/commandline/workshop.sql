CREATE SCHEMA workshop;
CREATE SCHEMA "Odd ""Schema"".";
COMMENT ON SCHEMA workshop IS 'what we repair; who''s to pay';

CREATE TYPE workshop.state AS ENUM ('open', 'in work', 'done''s');
CREATE TYPE workshop.span AS RANGE (subtype = numeric);
CREATE TYPE workshop.place AS (street text, "House No." integer);
CREATE DOMAIN workshop.email AS text CONSTRAINT has_at CHECK (VALUE ~ '@');

CREATE FUNCTION workshop.tax(net numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN net * 1.19;
CREATE PROCEDURE workshop.close(which bigint) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE workshop.orders SET state = 'done''s' WHERE id = which;
END
$$;

CREATE TABLE workshop.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL COLLATE "C",
    email workshop.email CONSTRAINT one_account UNIQUE,
    home workshop.place,
    since date DEFAULT CURRENT_DATE NOT NULL
);
COMMENT ON COLUMN workshop.customers.since IS 'day of the first order';

CREATE TABLE workshop.orders (
    id bigserial PRIMARY KEY,
    customer bigint NOT NULL REFERENCES workshop.customers ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    state workshop.state DEFAULT 'open' NOT NULL,
    net numeric(10,2) NOT NULL CHECK (net >= 0),
    gross numeric(12,4) GENERATED ALWAYS AS (net * 1.19) STORED,
    state_note text,
    during tstzrange,
    CONSTRAINT one_at_a_time EXCLUDE USING gist (during WITH &&)
) WITH (fillfactor = 70);
CREATE INDEX open_orders ON workshop.orders (customer, lower(state_note)) INCLUDE (net) WHERE (net > 0);
CREATE STATISTICS workshop.orders_stats (ndistinct, mcv) ON customer, state FROM workshop.orders;
ALTER TABLE workshop.orders ALTER COLUMN net SET STATISTICS 500;
ALTER TABLE workshop.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY big_ones ON workshop.orders FOR SELECT TO PUBLIC USING (net > 100);

CREATE TABLE workshop.log (at timestamptz NOT NULL, what text, "order" bigint) PARTITION BY RANGE (at);
CREATE TABLE workshop.log_2026 PARTITION OF workshop.log FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE TABLE workshop.log_rest PARTITION OF workshop.log DEFAULT;
CREATE INDEX ON workshop.log (at);

CREATE UNLOGGED TABLE "Odd ""Schema""."."select" ("Größe, in m²" numeric, "a.b" text DEFAULT E'tab\there; -- no comment');
COMMENT ON TABLE "Odd ""Schema""."."select" IS 'no key
and two lines';

CREATE FUNCTION workshop.note() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    INSERT INTO workshop.log (at, what, "order") VALUES (now(), TG_OP, NEW.id);
    RETURN NULL;
END
$body$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OF state ON workshop.orders
    FOR EACH ROW WHEN (NEW.net > 0) EXECUTE FUNCTION workshop.note();
ALTER TABLE workshop.orders DISABLE TRIGGER noted;

CREATE VIEW workshop.open_orders_view WITH (security_barrier = true) AS
    SELECT o.id, c.name, workshop.tax(o.net) AS gross
    FROM workshop.orders o JOIN workshop.customers c ON c.id = o.customer
    WHERE o.state = 'open';
CREATE VIEW workshop.names AS SELECT DISTINCT name FROM workshop.open_orders_view;
CREATE MATERIALIZED VIEW workshop.turnover AS
    SELECT customer, sum(net) AS net FROM workshop.orders GROUP BY customer;
CREATE UNIQUE INDEX ON workshop.turnover (customer);

GRANT USAGE ON SCHEMA workshop TO PUBLIC;
GRANT SELECT ON workshop.names TO PUBLIC;
GRANT UPDATE (name) ON workshop.customers TO PUBLIC;
REVOKE ALL ON FUNCTION workshop.tax(numeric) FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA workshop GRANT SELECT ON TABLES TO PUBLIC;

CREATE COLLATION workshop.german (provider = libc, locale = 'C');
