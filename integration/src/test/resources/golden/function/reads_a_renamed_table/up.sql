SET LOCAL check_function_bodies = off;

ALTER TABLE shop.products RENAME TO articles;

ALTER TABLE shop.articles RENAME CONSTRAINT products_id_not_null TO articles_id_not_null;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__products__id TO pk__articles__id;

ALTER SEQUENCE shop.products_id_seq RENAME TO articles_id_seq;

CREATE OR REPLACE FUNCTION shop.all_of_them()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$ SELECT count(*) FROM shop.articles $function$;
