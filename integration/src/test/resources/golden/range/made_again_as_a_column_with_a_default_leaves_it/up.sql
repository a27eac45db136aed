DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(sold::text) > 40);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in sold (column becomes character varying(40)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN sold DROP DEFAULT;

ALTER TABLE shop.products
    ALTER COLUMN sold TYPE character varying(40);

ALTER TABLE shop.products
    ALTER COLUMN spans DROP DEFAULT;

ALTER TABLE shop.products
    ALTER COLUMN spans TYPE text,
    ALTER COLUMN spans SET DEFAULT 'none'::text;

DROP TYPE shop.span;

CREATE TYPE shop.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = shop.span_multirange);
