DROP VIEW shop.all_allowed;

DROP INDEX shop.by_allowed;

ALTER TABLE shop.products DROP COLUMN allowed;

ALTER TABLE shop.limits RENAME TO bounds;

ALTER TABLE shop.bounds RENAME CONSTRAINT limits_id_not_null TO bounds_id_not_null;

ALTER TABLE shop.bounds RENAME CONSTRAINT pk__limits__id TO pk__bounds__id;

ALTER SEQUENCE shop.limits_id_seq RENAME TO bounds_id_seq;

CREATE OR REPLACE FUNCTION shop.allowed(n integer)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$ BEGIN RETURN n <= (SELECT count(*) + 100 FROM shop.bounds); END $function$;

ALTER TABLE shop.products ADD COLUMN allowed boolean GENERATED ALWAYS AS (shop.allowed(price)) STORED;

CREATE INDEX by_allowed ON shop.products USING btree (allowed);

CREATE VIEW shop.all_allowed AS
SELECT id
   FROM shop.products
  WHERE allowed;

GRANT SELECT ON shop.all_allowed TO public;
