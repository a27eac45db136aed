CREATE OR REPLACE FUNCTION stock.how_many(s stock.state)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN (SELECT count(*) FROM inv.products p WHERE p.state = s); END $function$;

ALTER TABLE stock.articles
    ALTER COLUMN title DROP NOT NULL;

ALTER SEQUENCE stock.articles_id_seq RENAME TO products_id_seq;

ALTER TABLE stock.articles RENAME CONSTRAINT pk__articles__id TO pk__products__id;

ALTER TABLE stock.articles RENAME COLUMN title TO name;

ALTER TABLE stock.articles RENAME TO products;

ALTER VIEW stock.cheapest RENAME TO cheap;

ALTER SCHEMA stock RENAME TO inv;
