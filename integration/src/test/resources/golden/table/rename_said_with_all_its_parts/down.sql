DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.articles WHERE NOT (cost > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.articles violate check cost (cost > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.articles DROP CONSTRAINT cost;

ALTER SEQUENCE shop.articles_id_seq RENAME TO products_id_seq;

ALTER TABLE shop.articles ADD CONSTRAINT cost CHECK ((cost > 0));

ALTER TABLE shop.articles RENAME CONSTRAINT pk__articles__id TO pk__products__id;

ALTER TABLE shop.articles RENAME CONSTRAINT articles_id_not_null TO products_id_not_null;

ALTER TABLE shop.articles RENAME CONSTRAINT cost TO price;

ALTER TABLE shop.articles RENAME COLUMN cost TO price;

ALTER TABLE shop.articles RENAME TO products;
