ALTER TABLE shop.sales ADD COLUMN price integer DEFAULT 1 NOT NULL;

ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK ((price > 0));

ALTER TABLE shop.sales_2 ADD COLUMN price integer DEFAULT 1 NOT NULL;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE NOT (price > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 violate check positive (price > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales_2 ADD CONSTRAINT positive CHECK ((price > 0));

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
