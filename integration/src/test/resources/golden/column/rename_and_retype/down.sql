DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(name) > 30);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in name (column becomes character varying(30)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(30);

ALTER TABLE shop.products RENAME CONSTRAINT uq__products__name TO uq__products__title;

ALTER TABLE shop.products RENAME CONSTRAINT products_name_not_null TO products_title_not_null;

ALTER TABLE shop.products RENAME COLUMN name TO title;
