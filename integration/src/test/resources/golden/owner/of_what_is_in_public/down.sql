SET ROLE app;

DROP TABLE public.notes;

DROP TYPE public.state;

RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM app;
