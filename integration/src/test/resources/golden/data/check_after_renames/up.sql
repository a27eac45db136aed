DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM (SELECT title AS name, price FROM shop.products) AS articles WHERE NOT ((name <> ''::text) OR (price > (0)::numeric)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check named ((name <> ''''::text) OR (price > (0)::numeric)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (price >= (0)::numeric));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check positive (price >= (0)::numeric): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products RENAME TO articles;

ALTER TABLE shop.articles RENAME COLUMN title TO name;

ALTER TABLE shop.articles RENAME CONSTRAINT products_id_not_null TO articles_id_not_null;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__products__id TO pk__articles__id;

ALTER SEQUENCE shop.products_id_seq RENAME TO articles_id_seq;

ALTER TABLE shop.articles ADD CONSTRAINT named CHECK (((name <> ''::text) OR (price > (0)::numeric)));

ALTER TABLE shop.articles ADD CONSTRAINT positive CHECK ((price >= (0)::numeric));
