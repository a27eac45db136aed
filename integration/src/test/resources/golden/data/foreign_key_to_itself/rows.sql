INSERT INTO public.people (name, boss_id) VALUES ('ann', NULL), ('bob', 1);
