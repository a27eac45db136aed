CREATE VIEW shop.customers_open_statistics AS
SELECT id,
    ( SELECT count(*) AS count
           FROM shop.orders pointing
          WHERE ((pointing.customer_id = this_row.id) AND (pointing.state = 'open'::text))) AS open_orders
   FROM shop.customers this_row;

CREATE VIEW shop.customers_orders_statistics AS
SELECT id,
    ( SELECT count(*) AS count
           FROM shop.orders pointing
          WHERE (pointing.customer_id = this_row.id)) AS order_count,
    ( SELECT COALESCE(sum(pointing.amount), (0)::bigint) AS "coalesce"
           FROM shop.orders pointing
          WHERE (pointing.customer_id = this_row.id)) AS total
   FROM shop.customers this_row;
