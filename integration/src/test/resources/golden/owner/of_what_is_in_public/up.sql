GRANT CREATE ON SCHEMA public TO app;

SET ROLE app;

CREATE TYPE public.state AS ENUM ('new', 'sent');

CREATE TABLE public.notes (
    id integer NOT NULL,
    state public.state,
    CONSTRAINT notes_pkey PRIMARY KEY (id)
);

RESET ROLE;
