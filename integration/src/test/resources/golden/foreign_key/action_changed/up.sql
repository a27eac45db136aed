ALTER TABLE public.orders DROP CONSTRAINT fk_customer;

ALTER TABLE public.orders ADD CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON UPDATE RESTRICT ON DELETE CASCADE;
