SET LOCAL check_function_bodies = off;

ALTER TABLE shop.products RENAME TO articles;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__products__id TO pk__articles__id;

CREATE OR REPLACE FUNCTION shop.all_of_them()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$ SELECT count(*) FROM shop.articles $function$;
