ALTER TABLE shop.products DROP CONSTRAINT known;

ALTER TABLE shop.products
    ALTER COLUMN state TYPE bigint[] USING state::bigint[];

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (cardinality(state) < 10));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check known (cardinality(state) < 10): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT known CHECK ((cardinality(state) < 10));
