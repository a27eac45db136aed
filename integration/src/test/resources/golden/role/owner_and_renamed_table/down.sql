SET ROLE shop_owner;

ALTER TABLE public.lines RENAME CONSTRAINT pk__lines__id TO pk__notes__id;

ALTER TABLE public.lines RENAME TO notes;

RESET ROLE;
