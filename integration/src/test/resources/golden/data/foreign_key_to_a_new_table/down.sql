ALTER TABLE public.orders DROP CONSTRAINT fk;

DROP INDEX public.ix__orders__customer_id;

DROP TABLE public.customers;
