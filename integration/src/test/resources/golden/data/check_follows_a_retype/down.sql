DROP INDEX shop.by_d;

ALTER TABLE shop.products DROP CONSTRAINT of_b;

ALTER TABLE shop.products DROP CONSTRAINT of_a;

ALTER TABLE shop.products
    ALTER COLUMN d TYPE text;

ALTER TABLE shop.products
    ALTER COLUMN c TYPE text USING c::text;

ALTER TABLE shop.products
    ALTER COLUMN b TYPE integer USING b::integer;

ALTER TABLE shop.products
    ALTER COLUMN a TYPE text;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            WHERE lower(d) IS NOT NULL
            GROUP BY lower(d) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same lower(d) as another (by_d is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX by_d ON shop.products USING btree (lower(d));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (length(c) > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check of_c (length(c) > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT of_c CHECK ((length(c) > 0));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (b > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check of_b (b > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT of_b CHECK ((b > 0));

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (a <> '7'::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check of_a (a <> ''7''::text): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT of_a CHECK ((a <> '7'::text));
