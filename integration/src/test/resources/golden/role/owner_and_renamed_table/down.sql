SET ROLE shop_owner;

ALTER SEQUENCE public.lines_id_seq RENAME TO notes_id_seq;

ALTER TABLE public.lines RENAME CONSTRAINT pk__lines__id TO pk__notes__id;

ALTER TABLE public.lines RENAME CONSTRAINT lines_id_not_null TO notes_id_not_null;

ALTER TABLE public.lines RENAME TO notes;

RESET ROLE;
