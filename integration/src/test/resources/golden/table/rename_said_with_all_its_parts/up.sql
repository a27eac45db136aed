DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM (SELECT price AS cost FROM shop.products) AS articles WHERE NOT (cost > 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check cost (cost > 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products RENAME TO articles;

ALTER TABLE shop.articles RENAME COLUMN price TO cost;

ALTER TABLE shop.articles RENAME CONSTRAINT price TO cost;

ALTER TABLE shop.articles RENAME CONSTRAINT products_id_not_null TO articles_id_not_null;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__products__id TO pk__articles__id;

ALTER TABLE shop.articles DROP CONSTRAINT cost;

ALTER SEQUENCE shop.products_id_seq RENAME TO articles_id_seq;

ALTER TABLE shop.articles ADD CONSTRAINT cost CHECK ((cost > 1));
