-- step 1

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

ALTER TABLE shop.orders ADD CONSTRAINT pgcraft_not_null_state CHECK ((state IS NOT NULL)) NOT VALID;

RESET ROLE;

-- step 2

SET ROLE keeper;

ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;

UPDATE shop.orders SET state = 'amount ' || amount WHERE state IS NULL;

ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;

RESET ROLE;

-- step 3

SET ROLE keeper;

ALTER TABLE shop.orders VALIDATE CONSTRAINT pgcraft_not_null_state;

RESET ROLE;

-- step 4

SET ROLE keeper;

ALTER TABLE shop.orders ADD COLUMN double bigint;

ALTER TABLE shop.orders ADD CONSTRAINT pgcraft_not_null_double CHECK ((double IS NOT NULL)) NOT VALID;

ALTER TABLE shop.orders
    ALTER COLUMN state SET NOT NULL;

ALTER TABLE shop.orders DROP CONSTRAINT pgcraft_not_null_state;

RESET ROLE;

-- step 5

SET ROLE keeper;

ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;

UPDATE shop.orders SET double = amount * 2 WHERE double IS NULL;

ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;

RESET ROLE;

-- step 6

SET ROLE keeper;

ALTER TABLE shop.orders VALIDATE CONSTRAINT pgcraft_not_null_double;

RESET ROLE;

-- step 7

SET ROLE keeper;

ALTER TABLE shop.orders
    ALTER COLUMN double SET NOT NULL;

ALTER TABLE shop.orders DROP CONSTRAINT pgcraft_not_null_double;

RESET ROLE;
