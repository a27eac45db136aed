CREATE INDEX ix__orders__customer_id ON public.orders USING btree (customer_id);

ALTER TABLE public.orders ADD CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
