INSERT INTO public.towns (country, name) VALUES ('de', 'bonn'); INSERT INTO public.people (country, town) VALUES ('de', 'bonn'), (NULL, NULL);
