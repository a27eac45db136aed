SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION shop.all_of_them()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$ SELECT count(*) FROM shop.products $function$;

ALTER SEQUENCE shop.articles_id_seq RENAME TO products_id_seq;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__articles__id TO pk__products__id;

ALTER TABLE shop.articles RENAME CONSTRAINT articles_id_not_null TO products_id_not_null;

ALTER TABLE shop.articles RENAME TO products;
