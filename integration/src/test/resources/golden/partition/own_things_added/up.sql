DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_1 WHERE NOT (amount < 1000));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_1 violate check small (amount < 1000): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales_1 SET (fillfactor = '70');

ALTER TABLE shop.sales_1 ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE shop.sales_1 IS 'January';

ALTER TABLE shop.sales_1 ALTER COLUMN amount SET NOT NULL;

COMMENT ON COLUMN shop.sales_1.amount IS 'in January';

ALTER TABLE shop.sales_1 ALTER COLUMN kind SET DEFAULT 'own'::text;

ALTER TABLE shop.sales_1 ADD CONSTRAINT small CHECK ((amount < 1000));

CREATE INDEX sales_1_amount ON shop.sales_1 USING btree (amount);

CREATE POLICY mine ON shop.sales_1
    FOR ALL
    TO public
    USING ((amount > 1));

GRANT SELECT ON shop.sales_1 TO public;
