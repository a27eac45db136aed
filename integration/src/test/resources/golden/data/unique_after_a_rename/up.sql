DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM (SELECT code, title AS name FROM shop.products) AS products
            WHERE lower(name) IS NOT NULL
            GROUP BY lower(name), code HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same lower(name), code as another (uq is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.products RENAME COLUMN title TO name;

CREATE UNIQUE INDEX uq ON shop.products USING btree (lower(name), code);
