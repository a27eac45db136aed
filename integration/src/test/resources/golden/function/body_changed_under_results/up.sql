ALTER TABLE shop.products DROP COLUMN mark;

ALTER TABLE shop.products DROP CONSTRAINT marked;

DROP INDEX shop.ix_mark;

CREATE OR REPLACE FUNCTION shop.mark(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 || '3'$function$;

ALTER TABLE shop.products ADD COLUMN mark text GENERATED ALWAYS AS (shop.mark(name)) STORED;

ALTER TABLE shop.products ADD CONSTRAINT marked CHECK ((shop.mark(name) <> ''::text));

CREATE INDEX ix_mark ON shop.products USING btree (shop.mark(name));
