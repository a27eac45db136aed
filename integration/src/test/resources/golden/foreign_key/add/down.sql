ALTER TABLE public.orders DROP CONSTRAINT fk_customer;

DROP INDEX public.ix__orders__customer_id;
