DROP VIEW shop.customers_open_statistics;

DROP VIEW shop.customers_orders_statistics;
