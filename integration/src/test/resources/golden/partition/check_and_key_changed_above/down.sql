DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales
            GROUP BY id, sold_at HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales have the same id, sold_at as another (sales_pkey is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE NOT (amount > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales violate check positive (amount > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT other_key;

ALTER TABLE shop.sales ADD CONSTRAINT sales_pkey PRIMARY KEY (id, sold_at);

ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK ((amount > 0));
