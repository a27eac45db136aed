ALTER TABLE shop.products DROP CONSTRAINT fk__products__country__countries;

ALTER TABLE shop.products
    ALTER COLUMN country TYPE integer USING country::integer;

ALTER TABLE shop.countries
    ALTER COLUMN code TYPE integer USING code::integer;

DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.products AS source
        WHERE source.country IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.countries AS target WHERE target.code = source.country)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products point by country to no row of shop.countries (fk__products__country__countries): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT fk__products__country__countries FOREIGN KEY (country) REFERENCES shop.countries(code);
