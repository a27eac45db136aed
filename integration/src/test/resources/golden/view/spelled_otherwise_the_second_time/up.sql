CREATE VIEW shop."some" AS
SELECT id,
    kind,
    size
   FROM shop.products
  WHERE (((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])) OR ((size >= 1) AND (size <= 5) AND ((kind)::text <> 'c'::text)));
