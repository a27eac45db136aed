DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM inventory.products WHERE pg_catalog.length(name) > 40);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of inventory.products are too long in name (column becomes character varying(40)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DROP VIEW inventory.cheap;

ALTER TABLE inventory.products
    ALTER COLUMN name TYPE character varying(40);

CREATE VIEW inventory.cheap AS
SELECT name
   FROM inventory.products
  WHERE (price < (10)::numeric);

GRANT SELECT ON inventory.cheap TO app;
