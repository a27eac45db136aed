ALTER TYPE shop.state ADD VALUE 'lost';

ALTER TABLE shop.orders
    ALTER COLUMN state SET DEFAULT 'lost'::shop.state;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE NOT ((state <> 'lost'::shop.state) OR (note IS NOT NULL)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders violate check noted ((state <> ''lost''::shop.state) OR (note IS NOT NULL)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.orders ADD CONSTRAINT noted CHECK (((state <> 'lost'::shop.state) OR (note IS NOT NULL)));

CREATE INDEX lost_orders ON shop.orders USING btree (note) WHERE (state = 'lost'::shop.state);
