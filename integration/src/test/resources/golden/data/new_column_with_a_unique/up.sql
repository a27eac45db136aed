DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE (id * 10) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products get no number: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD COLUMN code text;

ALTER TABLE shop.products ADD COLUMN number integer;

UPDATE shop.products SET number = id * 10;

ALTER TABLE shop.products
    ALTER COLUMN number SET NOT NULL;

ALTER TABLE shop.products ADD COLUMN stock integer DEFAULT 0 NOT NULL;

ALTER TABLE shop.products ADD CONSTRAINT stocked CHECK ((stock >= 0));

ALTER TABLE shop.products ADD CONSTRAINT uq__products__code UNIQUE (code);

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            GROUP BY number HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same number as another (uq__products__number is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT uq__products__number UNIQUE (number);
