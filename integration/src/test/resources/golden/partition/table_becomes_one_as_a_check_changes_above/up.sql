DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE NOT (amount > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales violate check positive (amount > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales_2 DROP CONSTRAINT positive;

ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK ((amount > 0));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE NOT (amount > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 violate check positive (amount > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales_2 ADD CONSTRAINT positive CHECK ((amount > 0));

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
