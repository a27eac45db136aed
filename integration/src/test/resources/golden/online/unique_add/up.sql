-- step 1

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            GROUP BY name HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same name as another (uq__products__name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY uq__products__name ON shop.products USING btree (name);

-- step 3

ALTER TABLE shop.products ADD CONSTRAINT uq__products__name UNIQUE USING INDEX uq__products__name;
