DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(amount, 2)) >= 1e10);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in amount (column becomes numeric(12,2)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DROP VIEW shop.sums;

DROP VIEW shop.amounts;

ALTER TABLE shop.products
    ALTER COLUMN amount TYPE numeric(12,2);

CREATE VIEW shop.amounts AS
SELECT amount
   FROM shop.products;

CREATE VIEW shop.sums AS
SELECT sum(amount) AS total
   FROM shop.amounts;
