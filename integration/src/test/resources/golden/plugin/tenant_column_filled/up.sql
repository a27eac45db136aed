DO $policies$
BEGIN
    IF pg_catalog.row_security_active('shop.orders') THEN
        ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE (amount * 2) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders get no double: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE state IS NULL AND ('amount ' || amount) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders get no state: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

DO $policies$
BEGIN
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'shop.orders'::regclass) THEN
        ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

SET ROLE keeper;

ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;

ALTER TABLE shop.orders ADD COLUMN double bigint;

UPDATE shop.orders SET double = amount * 2;

ALTER TABLE shop.orders
    ALTER COLUMN double SET NOT NULL;

ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;

ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;

UPDATE shop.orders SET state = 'amount ' || amount WHERE state IS NULL;

ALTER TABLE shop.orders
    ALTER COLUMN state SET NOT NULL;

ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;

RESET ROLE;
