DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            WHERE active AND name COLLATE "C" IS NOT NULL
            GROUP BY name COLLATE "C" HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same name COLLATE "C" as another (uq is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX uq ON shop.products USING btree (name COLLATE "C" DESC NULLS LAST) INCLUDE (active) WHERE active;
