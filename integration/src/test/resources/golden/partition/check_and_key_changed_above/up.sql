DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales
            GROUP BY sold_at, id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales have the same sold_at, id as another (other_key is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE NOT (amount > 1));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales violate check positive (amount > 1): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT sales_pkey;

ALTER TABLE shop.sales ADD CONSTRAINT other_key PRIMARY KEY (sold_at, id);

ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK ((amount > 1));
