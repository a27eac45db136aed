DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE NOT (amount > 2));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 violate check positive (amount > 2): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE NOT (amount > 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales violate check positive (amount > 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales_2 ADD CONSTRAINT positive CHECK ((amount > 2));

ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK ((amount > 1));
