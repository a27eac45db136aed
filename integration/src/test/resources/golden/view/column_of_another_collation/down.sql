DROP VIEW public.labels;

CREATE VIEW public.labels AS
SELECT name AS label
   FROM shop.products p;
