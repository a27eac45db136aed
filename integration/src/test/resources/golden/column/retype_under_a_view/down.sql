DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.round(amount) NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in amount (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP VIEW shop.sums;

DROP VIEW shop.amounts;

ALTER TABLE shop.products
    ALTER COLUMN amount TYPE integer;

CREATE VIEW shop.amounts AS
SELECT amount
   FROM shop.products;

CREATE VIEW shop.sums AS
SELECT sum(amount) AS total
   FROM shop.amounts;
