DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE amount NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.orders are out of range in amount (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP VIEW shop.customers_orders_statistics;

ALTER TABLE shop.orders
    ALTER COLUMN amount TYPE integer;

CREATE VIEW shop.customers_orders_statistics AS
SELECT id,
    ( SELECT count(*) AS count
           FROM shop.orders pointing
          WHERE (pointing.customer_id = this_row.id)) AS order_count,
    ( SELECT COALESCE(sum(pointing.amount), (0)::bigint) AS "coalesce"
           FROM shop.orders pointing
          WHERE (pointing.customer_id = this_row.id)) AS total
   FROM shop.customers this_row;
