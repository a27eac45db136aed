DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM (SELECT name AS title FROM inv.products) AS articles WHERE title IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of inv.products have no name (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER SCHEMA inv RENAME TO stock;

ALTER VIEW stock.cheap RENAME TO cheapest;

ALTER TABLE stock.products RENAME TO articles;

ALTER TABLE stock.articles RENAME COLUMN name TO title;

ALTER TABLE stock.articles RENAME CONSTRAINT pk__products__id TO pk__articles__id;

ALTER SEQUENCE stock.products_id_seq RENAME TO articles_id_seq;

ALTER TABLE stock.articles
    ALTER COLUMN title SET NOT NULL;

CREATE OR REPLACE FUNCTION stock.how_many(s stock.state)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN (SELECT count(*) FROM stock.articles p WHERE p.state = s); END $function$;
