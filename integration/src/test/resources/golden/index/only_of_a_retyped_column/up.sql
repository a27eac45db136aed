DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE pg_catalog.length(kind) > 20);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales are too long in kind (column becomes character varying(20)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DROP INDEX shop.sales_kind;

ALTER TABLE shop.sales
    ALTER COLUMN amount TYPE bigint;

ALTER TABLE shop.sales
    ALTER COLUMN kind TYPE character varying(20);

CREATE INDEX sales_kind ON ONLY shop.sales USING btree (kind);
