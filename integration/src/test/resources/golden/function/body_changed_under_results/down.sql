DROP INDEX shop.ix_mark;

ALTER TABLE shop.products DROP CONSTRAINT marked;

ALTER TABLE shop.products DROP COLUMN mark;

CREATE OR REPLACE FUNCTION shop.mark(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 || '1'$function$;

CREATE INDEX ix_mark ON shop.products USING btree (shop.mark(name));

ALTER TABLE shop.products ADD CONSTRAINT marked CHECK ((shop.mark(name) <> ''::text));

ALTER TABLE shop.products ADD COLUMN mark text GENERATED ALWAYS AS (shop.mark(name)) STORED;
