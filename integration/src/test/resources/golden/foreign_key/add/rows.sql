INSERT INTO public.customers (name) VALUES ('ann'); INSERT INTO public.orders (customer_id) VALUES (1);
