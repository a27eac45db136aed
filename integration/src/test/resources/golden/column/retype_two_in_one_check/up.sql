ALTER TABLE shop.products DROP CONSTRAINT ordered;

DROP INDEX shop.ix_ordered;

ALTER TABLE shop.products
    ALTER COLUMN high TYPE text;

ALTER TABLE shop.products
    ALTER COLUMN low TYPE text;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (low < high));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check ordered (low < high): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT ordered CHECK ((low < high));

CREATE INDEX ix_ordered ON shop.products USING btree (low) WHERE (low < high);
