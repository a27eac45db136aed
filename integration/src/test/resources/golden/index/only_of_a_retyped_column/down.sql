DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE amount NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.sales are out of range in amount (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP INDEX shop.sales_kind;

ALTER TABLE shop.sales
    ALTER COLUMN kind TYPE text;

ALTER TABLE shop.sales
    ALTER COLUMN amount TYPE integer;

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
