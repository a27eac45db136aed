INSERT INTO public.customers (number) VALUES (7); INSERT INTO public.orders (customer) VALUES (7), (NULL);
