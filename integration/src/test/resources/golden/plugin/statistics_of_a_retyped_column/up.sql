DROP VIEW shop.customers_orders_statistics;

ALTER TABLE shop.orders
    ALTER COLUMN amount TYPE bigint;

CREATE VIEW shop.customers_orders_statistics AS
SELECT id,
    ( SELECT count(*) AS count
           FROM shop.orders pointing
          WHERE (pointing.customer_id = this_row.id)) AS order_count,
    ( SELECT COALESCE(sum(pointing.amount), (0)::numeric) AS "coalesce"
           FROM shop.orders pointing
          WHERE (pointing.customer_id = this_row.id)) AS total
   FROM shop.customers this_row;
