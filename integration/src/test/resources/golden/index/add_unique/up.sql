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
            MESSAGE = pg_catalog.concat('rows of shop.products have the same name as another (ix is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX ix ON shop.products USING btree (name);
