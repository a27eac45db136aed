ALTER TABLE public.people DROP CONSTRAINT fk_boss;

DROP INDEX public.ix__people__boss_id;
