ALTER TABLE public.people DROP CONSTRAINT lives;
