DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (price > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value in price that violates check amount_check of type shop.money: (VALUE > 0): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER DOMAIN shop.money DROP CONSTRAINT money_check;

ALTER DOMAIN shop.money ADD CONSTRAINT amount_check CHECK ((VALUE > 0));

ALTER TYPE shop.money RENAME TO amount;
