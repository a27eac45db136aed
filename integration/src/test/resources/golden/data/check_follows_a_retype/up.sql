ALTER TABLE shop.products DROP CONSTRAINT of_a;

ALTER TABLE shop.products DROP CONSTRAINT of_b;

ALTER TABLE shop.products DROP CONSTRAINT of_c;

DROP INDEX shop.by_d;

ALTER TABLE shop.products
    ALTER COLUMN a TYPE integer USING a::integer;

ALTER TABLE shop.products
    ALTER COLUMN b TYPE text;

ALTER TABLE shop.products
    ALTER COLUMN c TYPE date USING to_date(c, 'YYYY-MM-DD');

ALTER TABLE shop.products
    ALTER COLUMN d TYPE bigint USING d::bigint;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (a <> 7));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check of_a (a <> 7): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT of_a CHECK ((a <> 7));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (b <> ''::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check of_b (b <> ''''::text): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT of_b CHECK ((b <> ''::text));

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            WHERE (d % (10)::bigint) IS NOT NULL
            GROUP BY (d % (10)::bigint) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same (d % (10)::bigint) as another (by_d is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX by_d ON shop.products USING btree (((d % (10)::bigint)));
