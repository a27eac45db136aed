DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.countries
            GROUP BY code HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.countries have the same code as another (uq__countries__code is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

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

CREATE INDEX ix__products__country ON shop.products USING btree (country);

ALTER TABLE shop.countries ADD CONSTRAINT uq__countries__code UNIQUE (code);

ALTER TABLE shop.products ADD CONSTRAINT fk__products__country__countries FOREIGN KEY (country) REFERENCES shop.countries(code);
