ALTER TABLE public.orders DROP CONSTRAINT fk_orders_product;

ALTER TABLE public.orders DROP CONSTRAINT fk_orders_customer;

DROP TABLE public.orders;

DROP TABLE public.customers;

DROP TABLE inventory.products;

DROP SCHEMA inventory;
