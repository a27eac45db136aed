-- step 1

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            WHERE lower(name) IS NOT NULL
            GROUP BY lower(name) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same lower(name) as another (ux_name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY ux_name ON shop.products USING btree (lower(name));
