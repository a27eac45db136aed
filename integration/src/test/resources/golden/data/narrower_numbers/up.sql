DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE a NOT BETWEEN -32768 AND 32767);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in a (column becomes smallint): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.round(b) NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in b (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(c::numeric, 2)) >= 1e4 AND c <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in c (column becomes numeric(6,2)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(d, 1)) >= 1e5 AND d <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in d (column becomes numeric(6,1)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(e::text) > 3);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in e (column becomes character varying(3)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN a TYPE smallint;

ALTER TABLE shop.products
    ALTER COLUMN b TYPE integer;

ALTER TABLE shop.products
    ALTER COLUMN c TYPE numeric(6,2);

ALTER TABLE shop.products
    ALTER COLUMN d TYPE numeric(6,1);

ALTER TABLE shop.products
    ALTER COLUMN e TYPE character varying(3);
