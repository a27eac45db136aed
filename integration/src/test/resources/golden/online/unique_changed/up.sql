-- step 1

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            WHERE price IS NOT NULL
            GROUP BY name, price HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same name, price as another (uq is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY pgcraft_new_uq ON shop.products USING btree (name, price);

-- step 3

ALTER TABLE shop.products DROP CONSTRAINT uq;

ALTER TABLE shop.products ADD CONSTRAINT uq UNIQUE USING INDEX pgcraft_new_uq;

COMMENT ON CONSTRAINT uq ON shop.products IS 'one each';
