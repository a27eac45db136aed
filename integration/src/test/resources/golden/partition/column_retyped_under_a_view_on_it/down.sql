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

DROP VIEW shop.january;

ALTER TABLE shop.sales
    ALTER COLUMN amount TYPE integer;

CREATE VIEW shop.january AS
SELECT id,
    amount
   FROM shop.sales_1;
