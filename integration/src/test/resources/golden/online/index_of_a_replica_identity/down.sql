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
            MESSAGE = pg_catalog.concat('rows of shop.products have the same name as another (ux is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY pgcraft_new_ux ON shop.products USING btree (name);

-- step 3

ALTER TABLE shop.products REPLICA IDENTITY DEFAULT;

DROP INDEX shop.ux;

ALTER INDEX shop.pgcraft_new_ux RENAME TO ux;

ALTER TABLE shop.products REPLICA IDENTITY USING INDEX ux;
