DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(name) > 40);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in name (column becomes character varying(40)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DROP TRIGGER shout ON shop.products;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(40);

CREATE TRIGGER shout BEFORE UPDATE OF name ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.shout();
