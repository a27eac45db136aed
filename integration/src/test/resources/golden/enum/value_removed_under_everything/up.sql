DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE before::text[] && ARRAY['odd']);
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders have a value that is none of type shop.state anymore: before::text[] && ARRAY[''odd'']: ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE next::text IN ('odd'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders have a value that is none of type shop.state anymore: next::text IN (''odd''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE state::text IN ('odd'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders have a value that is none of type shop.state anymore: state::text IN (''odd''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.rules WHERE state::text IN ('odd'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.rules have a value that is none of type shop.state anymore: state::text IN (''odd''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.steps WHERE state::text IN ('odd'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.steps have a value that is none of type shop.state anymore: state::text IN (''odd''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DROP TRIGGER noticed ON shop.orders;

ALTER TABLE shop.steps DROP CONSTRAINT fk__steps__state__rules;

ALTER TABLE shop.orders DROP CONSTRAINT known;

ALTER TABLE shop.orders DROP CONSTRAINT moves;

DROP INDEX shop.before_sent;

DROP INDEX shop.lower_labels;

DROP VIEW shop.labels;

DROP VIEW shop.open_orders;

ALTER TABLE shop.orders DROP COLUMN label;

DROP FUNCTION shop.label(shop.state);

ALTER TABLE shop.orders
    ALTER COLUMN next DROP DEFAULT;

DROP FUNCTION shop.first_state();

ALTER TABLE shop.orders
    ALTER COLUMN note DROP DEFAULT;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent', 'lost');

COMMENT ON TYPE shop.state IS 'how far it is';

ALTER TABLE shop.orders
    ALTER COLUMN before DROP DEFAULT,
    ALTER COLUMN before TYPE shop.state[] USING before::text[]::shop.state[],
    ALTER COLUMN before SET DEFAULT '{new}'::shop.state[],
    ALTER COLUMN next TYPE shop.state USING next::text::shop.state,
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state,
    ALTER COLUMN state SET DEFAULT 'new'::shop.state;

ALTER TABLE shop.rules
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state;

ALTER TABLE shop.steps
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state;

DROP TYPE shop.pgcraft_interim_1;

ALTER TABLE shop.orders
    ALTER COLUMN note SET DEFAULT ('sent'::shop.state)::text;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE NOT (state <> 'lost'::shop.state));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders violate check known (state <> ''lost''::shop.state): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.orders ADD CONSTRAINT known CHECK ((state <> 'lost'::shop.state));

CREATE INDEX before_sent ON shop.orders USING btree (note) WHERE (state < 'sent'::shop.state);

ALTER TABLE shop.steps ADD CONSTRAINT fk__steps__state__rules FOREIGN KEY (state) REFERENCES shop.rules(state);

CREATE FUNCTION shop.first_state()
 RETURNS shop.state
 LANGUAGE sql
RETURN 'new'::shop.state;

ALTER TABLE shop.orders
    ALTER COLUMN next SET DEFAULT shop.first_state();

ALTER TABLE shop.orders ADD CONSTRAINT moves CHECK ((state <> next));

CREATE FUNCTION shop.label(state shop.state)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE state WHEN 'new'::shop.state THEN 'New'::text ELSE 'Old'::text END;

ALTER TABLE shop.orders ADD COLUMN label text GENERATED ALWAYS AS (shop.label(state)) STORED;

CREATE VIEW shop.open_orders AS
SELECT id,
    state,
    before,
    next,
    label,
    note
   FROM shop.orders
  WHERE (state < 'sent'::shop.state);

CREATE VIEW shop.labels AS
SELECT shop.label(state) AS label
   FROM shop.open_orders;

CREATE INDEX lower_labels ON shop.orders USING btree (shop.label(next));

CREATE TRIGGER noticed AFTER UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((new.state = 'sent'::shop.state)) EXECUTE FUNCTION shop.noticed();

GRANT SELECT ON shop.labels TO app;

GRANT SELECT ON shop.open_orders TO app;

GRANT USAGE ON TYPE shop.state TO app;

REVOKE USAGE ON TYPE shop.state FROM public;
