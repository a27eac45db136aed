ALTER TABLE shop.products DROP CONSTRAINT fk__products__country__countries;

ALTER TABLE shop.products
    ALTER COLUMN country TYPE integer USING country::integer;

ALTER TABLE shop.countries
    ALTER COLUMN code TYPE integer USING code::integer;

ALTER TABLE shop.products ADD CONSTRAINT fk__products__country__countries FOREIGN KEY (country) REFERENCES shop.countries(code);
