SET ROLE shop_owner;

ALTER TABLE public.notes RENAME TO lines;

ALTER TABLE public.lines RENAME CONSTRAINT notes_id_not_null TO lines_id_not_null;

ALTER TABLE public.lines RENAME CONSTRAINT pk__notes__id TO pk__lines__id;

ALTER SEQUENCE public.notes_id_seq RENAME TO lines_id_seq;

RESET ROLE;
