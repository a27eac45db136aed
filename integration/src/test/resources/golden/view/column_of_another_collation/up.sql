DROP VIEW public.labels;

CREATE VIEW public.labels AS
SELECT sku AS label
   FROM shop.products p;
