DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE id NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 are out of range in id (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT sales_2_pkey;

DROP INDEX shop.sales_2_kind_idx;

ALTER TABLE shop.sales_2 DROP CONSTRAINT positive;

ALTER TABLE shop.sales_2
    ALTER COLUMN sold_at DROP DEFAULT,
    ALTER COLUMN sold_at DROP NOT NULL;

ALTER TABLE shop.sales_2 DROP COLUMN kind;

ALTER TABLE shop.sales_2
    ALTER COLUMN id DROP NOT NULL,
    ALTER COLUMN id TYPE integer;

DROP TABLE shop.sales;

ALTER TABLE shop.sales_2 ADD COLUMN gone text;
