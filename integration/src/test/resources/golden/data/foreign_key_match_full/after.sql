ALTER TABLE public.people ADD CONSTRAINT lives FOREIGN KEY (country, town) REFERENCES public.towns (country, name) MATCH FULL;
